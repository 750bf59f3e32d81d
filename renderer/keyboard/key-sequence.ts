/** How long the first key of a sequence such as `g t` waits for the second. */
const waitMs = 1500

/**
 * Combines presses: returns `g t` if `t` follows `g` in time, otherwise the press itself. If no sequence matches, the second
 * press counts alone. Keeps the last press as its only state.
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
