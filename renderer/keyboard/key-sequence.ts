/** How long the first key of a sequence such as `g t` waits for the second. */
const waitMs = 1500

/**
 * Puts presses together: answers `g t` where `t` follows a `g` in time, else the press itself. A first key that leads
 * nowhere is forgotten, and the second counts as pressed alone. Pure but for what it remembers.
 */
export const createKeySequence = (sequences: readonly string[]) => {
  const known = new Set(sequences)
  const firsts = new Set(sequences.map((sequence) => sequence.split(' ')[0]))
  let first: { readonly press: string; readonly until: number } | null = null

  /** @param at the time of the press in ms */
  return (press: string, at: number): string => {
    const whole = first !== null && at < first.until ? `${first.press} ${press}` : press
    first = null
    if (known.has(whole)) return whole
    if (firsts.has(press)) first = { press, until: at + waitMs }
    return press
  }
}
