/**
 * The beginning of a text, cut at a word, with an ellipsis where something was left out. Cut in words rather than by
 * the style sheet: clamping lines costs the layout of every row at every key press.
 *
 * @param length characters at most, the ellipsis included
 */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > length / 2 ? space : cut.length).replace(/[,;:.]$/u, '')}…`
}
