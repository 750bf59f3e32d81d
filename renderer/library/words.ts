/** Small parts of sentences about the library, so that each message is put together alike. */

/** "1 bookmark", "2 bookmarks", "3,000 bookmarks". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** Ends with exactly one full stop, whatever the reason ended with; without the words a caller has already said. */
export const sentence = (reason: string): string => {
  const text = reason
    .trim()
    .replace(/^(?:Not saved\.\s*)+/u, '')
    .replace(/[\s.]+$/u, '')
  if (text === '') return ''
  return /[!?…]$/u.test(text) ? text : `${text}.`
}

/** The day of a moment where the user is, as 2026-12-01: on screen and in file names alike. */
export const localDay = (moment: string | Date): string => localTime(moment).slice(0, 10)

/** The day and minute of a moment where the user is, as "2026-12-01 20:30". */
export const localTime = (moment: string | Date): string => {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return String(moment)
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}
