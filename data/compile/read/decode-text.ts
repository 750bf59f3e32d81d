import type { Problem } from '../problem'

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** The position of the first byte that does not belong to UTF-8: decoding ever shorter beginnings, halving each time. */
const findBadByte = (bytes: Uint8Array): number => {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    try {
      // `stream` accepts a character that is cut in two at the end.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

/**
 * Decode a file as UTF-8. Files saved in another encoding (Latin-1, Windows-1252, UTF-16) and texts in which letters were
 * lost before (U+FFFD) are refused, because a name with a lost letter is found by nobody.
 */
export const decodeText = (
  file: string,
  bytes: Uint8Array,
): { readonly text: string } | { readonly problem: Problem } => {
  const refuse = (line: number, message: string, remedy: string) => ({
    problem: { file, line, path: '', message, remedy },
  })
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, findBadByte(bytes)))
    return refuse(
      lineAt(before, before.length),
      'the file is not saved as UTF-8, so letters such as é or µ would be lost',
      'Save it again with the encoding "UTF-8". The file is left out of all other checks until this is mended.',
    )
  }
  const lost = text.indexOf('\uFFFD')
  if (lost >= 0) {
    return refuse(
      lineAt(text, lost),
      `a letter was lost here: "${text
        .slice(Math.max(0, lost - 12), lost + 12)
        .split('\n')
        .at(-1)
        ?.trim()}"`,
      'Type the letter again in place of the replacement character. The file is left out of all other checks until this is mended.',
    )
  }
  return { text }
}
