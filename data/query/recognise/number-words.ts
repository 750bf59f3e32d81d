const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Whole numbers in words up to 119, in any of their spellings. */
const byWord: ReadonlyMap<string, number> = new Map([
  ...units.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + 10 * i] as const),
  ['hundred', 100],
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
])

/** The decade that "fifties" or "50s" names. */
const decades: ReadonlyMap<string, number> = new Map(
  ['teens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, i) => [word, 10 + 10 * i] as const,
  ),
)
const unitWords = [...units.slice(1, 10)].join('|')
const tenWords = tens.join('|')

/** A figure, or a number in words: "eighty-one", "ten", "1½", "1 1/2". Longest alternatives first. */
export const numberPattern = String.raw`(?:\d{1,3}(?:\s?½|\s1\/2\b)|\d{1,3}(?:[.,]\d{1,2})?|½|(?:${unitWords})\s+and\s+a\s+half\b|(?:${tenWords})(?:[\s-](?:${unitWords}))?|${[...units].reverse().join('|')})`
export const decadePattern = String.raw`(?:[1-9]0'?s|${[...decades.keys()].join('|')})`

/** The number that `numberPattern` matched; NaN where it is none. */
export const numberOf = (text: string): number => {
  const plain = text.trim().toLowerCase()
  if (plain === '½') return 0.5
  const half = /^(\d{1,3})\s?(?:½|\s1\/2|1\/2)$/u.exec(plain)
  if (half !== null) return Number(half[1]) + 0.5
  if (/and\s+a\s+half$/u.test(plain)) return numberOf(plain.replace(/\s+and.*$/u, '')) + 0.5
  if (/^\d/u.test(plain)) return Number(plain.replace(',', '.'))
  return plain.split(/[\s-]+/u).reduce((sum, word) => sum + (byWord.get(word) ?? Number.NaN), 0)
}
export const decadeOf = (text: string): number => {
  const plain = text.trim().toLowerCase().replace("'", '')
  return decades.get(plain) ?? Number.parseInt(plain, 10)
}
