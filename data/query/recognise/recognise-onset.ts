import type { Tempo } from '../../schema/vocabulary'
import type { Span } from '../text/text'

export type RecognisedAge = { readonly ageYears: number; readonly span: Span }
export type RecognisedTempo = { readonly tempo: Tempo; readonly span: Span }

const unitYears: Readonly<Record<string, number>> = {
  d: 1 / 365.25,
  w: 7 / 365.25,
  m: 1 / 12,
  y: 1,
}
const numberWords: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, i]),
)
const numeral = String.raw`(\d{1,3}(?:[.,]\d+)?|${Object.keys(numberWords).join('|')})`
const unit = String.raw`(days?|weeks?|months?|mo|years?|yrs?|y)`
const agePatterns: readonly RegExp[] = [
  // "3-year-old", "34 years old", "6 months of age", "17 y/o", "17yo"
  new RegExp(String.raw`\b${numeral}[\s-]*${unit}[\s/-]*(?:old|of\s+age|o)\b`, 'iu'),
  // "aged 34", "age 6 months", "at the age of 12"
  new RegExp(
    String.raw`\b(?:aged?|age\s+of|at\s+age|since\s+age|from\s+age)\s+(?:of\s+)?${numeral}(?:\s*${unit})?\b`,
    'iu',
  ),
  // "67 y", "67M", "F 45"
  /\b(\d{1,3})\s*(y)\b/iu,
  /\b(\d{1,3})\s?(?:[mfMF]|male|female|man|woman|boy|girl)\b/u,
  /\b[MF]\s?(\d{1,3})\b/u,
]

/** Words for a time of life, and an age that stands for it: the middle of the band, or the usual age of the word. */
const ageWords: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:newborn|neonate|neonatal|since\s+birth|at\s+birth|from\s+birth|first\s+(?:days?|weeks?)\s+of\s+life)\b/iu,
    3 / 365.25,
  ],
  [/\b(?:infant|baby|babies|first\s+(?:months|year)\s+of\s+life|infancy)\b/iu, 0.5],
  [/\btoddler\b/iu, 2],
  [/\b(?:pre-?school(?:er)?)\b/iu, 4],
  [/\b(?:school-?(?:child|boy|girl|age)|childhood|child|kid)\b/iu, 7],
  [/\b(?:adolescen(?:t|ce)|teen(?:s|age|ager)?)\b/iu, 14],
  [/\byoung\s+(?:adult|man|woman)\b/iu, 25],
  [/\bmiddle-aged\b/iu, 50],
  [/\b(?:elderly|old(?:er)?\s+(?:man|woman|lady|gentleman|adult|patient)|octogenarian)\b/iu, 76],
]

const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
})

/**
 * Reads the age out of a description: figures first, then words for a time of life.
 *
 * @returns years (below one in fractions) and where they stand; null where none is named or the figure is above 120
 */
export const recogniseAge = (text: string): RecognisedAge | null => {
  for (const pattern of agePatterns) {
    const match = pattern.exec(text)
    if (match === null) continue
    const figure = (match[1] ?? '').toLowerCase().replace(',', '.')
    const count = numberWords[figure] ?? Number(figure)
    const ageYears = count * (unitYears[(match[2] ?? 'y')[0]?.toLowerCase() ?? 'y'] ?? 1)
    if (Number.isFinite(ageYears) && ageYears <= 120) return { ageYears, span: spanOf(match) }
  }
  for (const [pattern, ageYears] of ageWords) {
    const match = pattern.exec(text)
    if (match !== null) return { ageYears, span: spanOf(match) }
  }
  return null
}

/** Ways of naming a tempo. The first that is found counts, so contrary ones ("non-progressive") stand before. */
const tempoPatterns: readonly (readonly [RegExp, Tempo])[] = [
  [/\b(?:non-?progressive|static|unchanged\s+for\s+years|stable\s+for\s+years)\b/iu, 'static'],
  [
    /\b(?:self-?limit(?:ed|ing)|outgr[eo]wn?|resolved\s+(?:by\s+itself|spontaneously)|transient)\b/iu,
    'self-limited',
  ],
  [
    /\b(?:sub-?acute(?:ly)?|(?:over|within|for)\s+(?:a\s+few\s+|several\s+|some\s+|two\s+|three\s+|\d+\s+)?weeks)\b/iu,
    'subacute',
  ],
  [
    /\b(?:acute(?:ly)?|hyperacute|(?:over|within)\s+(?:a\s+few\s+|several\s+|some\s+|minutes\s+to\s+|\d+\s+)?(?:minutes|hours|days))\b/iu,
    'acute',
  ],
  [
    /\b(?:progressive(?:ly)?|progressing|relentless(?:ly)?|steadily\s+worse|getting\s+(?:slowly\s+)?worse)\b/iu,
    'progressive',
  ],
  [
    /\b(?:chronic(?:ally)?|long-?standing|for\s+(?:many\s+|several\s+|\d+\s+)?years|over\s+(?:many\s+|several\s+)?years|lifelong)\b/iu,
    'chronic',
  ],
  [/\b(?:paroxysmal|in\s+attacks|in\s+spells|episodic(?:ally)?)\b/iu, 'paroxysmal'],
]

/** Reads the tempo out of a description; null where none is named. */
export const recogniseTempo = (text: string): RecognisedTempo | null => {
  for (const [pattern, tempo] of tempoPatterns) {
    const match = pattern.exec(text)
    if (match !== null) return { tempo, span: spanOf(match) }
  }
  return null
}
