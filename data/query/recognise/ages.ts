import type { Span } from '../text/text'
import { decadeOf, decadePattern, numberOf, numberPattern } from './number-words'

export type RecognisedAge = { readonly ageYears: number; readonly span: Span }
/** An age that a text names, and whether it is that at which it began. */
export type AgeMention = RecognisedAge & { readonly isOnset: boolean; readonly isWord: boolean }

const daysPerYear = 365.25
const unitYears: Readonly<Record<string, number>> = {
  d: 1 / daysPerYear,
  w: 7 / daysPerYear,
  m: 1 / 12,
  y: 1,
}
const number = `(?<n>${numberPattern})`
const unit = String.raw`(?<u>days?|weeks?|wks?|wk|months?|mths?|mos?|mo|years?|yrs?|yr|y|m|w|d)`
const about = String.raw`(?:about\s+|around\s+|approximately\s+|just\s+|only\s+|nearly\s+|almost\s+|~\s?)?`
/** "6/12", "2/52", "5/7": months, weeks and days of British notes. */
const fraction = String.raw`(?<n>\d{1,2})\s?\/\s?(?<part>12|52|7)(?![\d/])`
/** What follows a figure that is no age: a dose, a time of day, a frequency, a count. */
const noAge = String.raw`(?![\d.,]*\s?(?:mg|mcg|g\b|ml|hz|%|kg|cm|mm|am\b|pm\b|o'clock|:\d|°|c\b|\/\d|times|doses?|tablets?|weeks?\s+(?:gestation|ago|later)|months?\s+(?:ago|later)|years?\s+(?:ago|later)|days?\s+(?:ago|later)|hours?|minutes?|seconds?|per\b|units))`

type Pattern = { readonly pattern: RegExp; readonly isOnset: boolean }
const onset = (source: string): Pattern => ({ pattern: new RegExp(source, 'giu'), isOnset: true })
const now = (source: string, flags = 'giu'): Pattern => ({
  pattern: new RegExp(source, flags),
  isOnset: false,
})
const withUnit = String.raw`${number}(?:[\s-]*${unit})?\b${noAge}(?:\s+(?:old|of\s+age))?`
const began = String.raw`\b(?:onset|began|begun|begins|started|starting|starts|beginning|first|presented|presenting|appeared|developed|noticed|diagnosed)\b(?:\s+[\p{L}-]+){0,3}?`

/** "Second decade": the ordinals of the decades of life. */
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const ordinalPattern = String.raw`(?<ordinal>${ordinals.join('|')}|[1-9](?:st|nd|rd|th))\s+decade(?:\s+of\s+(?:life|age))?`

/** In order: where two take the same letters, the first counts. */
const patterns: readonly Pattern[] = [
  // "52-year-old with jerks since 16", "well until fourteen"
  onset(
    String.raw`\b(?:well|normal|healthy|fine|asymptomatic|(?:jerk|twitch|seiz|fit|myoclon|symptom|attack|tremor|spasm)[\p{L}]*)\s+(?:since|until|till)\s+${about}${number}(?!\s*(?:[-\d/:.%]|am\b|pm\b|days?|weeks?|months?|hours?|hrs?|minutes?|mg|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|o'clock))(?:\s+years?(?:\s+(?:old|of\s+age))?)?\b`,
  ),
  onset(String.raw`\b(?:since|until)\s+(?:he|she)\s+was\s+${about}${number}\b`),
  onset(
    String.raw`\b(?:since|until|from|by)\s+(?:his|her|their|the)\s+(?<nth>${ordinals.join('|')})\s+(?:birthday|year\s+of\s+life|year)`,
  ),
  onset(
    String.raw`(?:${began}|\bsince|\buntil|\bfrom)\s+(?:in\s+)?(?:the\s+|his\s+|her\s+|their\s+)?${ordinalPattern}`,
  ),
  now(String.raw`\b${ordinalPattern}`),
  onset(
    String.raw`\b(?:from|since|on)\s+(?:the\s+)?(?<nth>first|second|third|fourth|fifth|sixth|seventh)\s+(?<u>day|week|month)\s+of\s+(?:life|age)\b`,
  ),
  now(String.raw`\bborn\s+(?<n>${numberPattern})\s+(?<u>days?|weeks?|months?|years?)\s+ago\b`),
  onset(
    String.raw`\b(?:onset\s+age|age\s+(?:at|of)\s+(?:onset|presentation|first\s+\w+)|onset)\s*(?:[:=-]\s*|(?:is|was|at|of)\s+){0,3}${about}${fraction}`,
  ),
  onset(
    String.raw`\b(?:onset\s+age|age\s+(?:at|of)\s+(?:onset|presentation|first\s+\w+)|onset)\s*(?:[:=-]\s*|(?:is|was|at|of|the|age|aged)\s+){0,4}${about}${withUnit}`,
  ),
  onset(
    String.raw`\b(?:since|from|by)\s+${about}(?:the\s+)?(?:age|ages)\s*(?:of\s+|:\s?)?${about}${withUnit}`,
  ),
  onset(
    String.raw`\b(?:since|when|from\s+when|after|before)\s+(?:he|she|they|i|the\s+(?:patient|boy|girl|child))\s+(?:was|were|turned)\s+${about}(?:aged\s+)?${withUnit}`,
  ),
  onset(
    String.raw`${began}\s+(?:at|aged|around|from)\s+${about}(?:the\s+)?(?:age\s+(?:of\s+)?)?${about}${withUnit}`,
  ),
  // "Lost dexterity at 23", but no rate, level or temperature that stood at a figure.
  onset(
    String.raw`(?<!\b(?:rate|temperature|temp|level|levels|stable|remained|sats|saturations?|pulse|dose|score|was|died|dead|hz|is|now|measured|seen|aged|set|up|down|look\w*)\s)\bat\s+${about}(?:the\s+age\s+of\s+)?${number}(?=\s*(?:[,;)]|\.\s|\.?$|and\b(?!\s+a\s+half)|when\b|then\b|he\b|she\b|with\b|but\b))`,
  ),
  onset(
    String.raw`\bsince\s+(?:his|her|their|the)?\s*(?:(?<part>early|mid|late)[\s-]*)?(?<decade>${decadePattern})\b`,
  ),
  onset(
    String.raw`${began}\s+in\s+(?:his|her|their|the)?\s*(?:(?<part>early|mid|late)[\s-]*)?(?<decade>${decadePattern})\b`,
  ),
  // "Day 2 of life", "second week of life"
  now(String.raw`\b(?<u>day|week|month)\s+(?<n>\d{1,2})\s+of\s+life\b`),
  now(String.raw`\b(?<n>\d{1,2})\s+(?<u>days?|weeks?|months?)\s+of\s+life\b`),
  now(String.raw`\bdol\s*(?<n>\d{1,2})\b`),
  now(String.raw`\bage[d]?\s*(?:[:=]\s*|of\s+)?${fraction}`),
  now(String.raw`${fraction}[\s-]*(?:old|of\s+age)\b`),
  // "3-year-old", "34 years old", "6 months of age", "17 y/o", "58yo", "18 m/o"
  now(String.raw`(?<![\d./])\b${number}[\s-]*${unit}\.?[\s/-]*(?:olds?|of\s+age|o)\b`),
  now(String.raw`(?<!\p{L})½[\s-]*year`),
  now(String.raw`\b(?:aged?|ages)\s*(?:[:=]\s*|of\s+|is\s+|was\s+)?${about}${withUnit}`),
  now(
    String.raw`\b(?:man|woman|boy|girl|lady|gentleman|male|female|child|infant|baby|patient|toddler|teenager)\s*(?:,\s*|\(\s*|of\s+|at\s+)${about}${withUnit}(?!\s+(?:days?|weeks?|months?|years?|with))`,
  ),
  // "A soldier of 31 has", whatever he is; no "a score of 8 was".
  now(
    String.raw`\b(?:A|An|a|an|[Tt]his|[Oo]ur)\s+(?:[a-z-]+\s+){0,3}(?!(?:score|rate|dose|total|level|temperature|history|course|period|fever|frequency|ratio|pressure|burst|series|value|count)\b)[a-z]{3,}\s+of\s+${number}(?=\s*,|\s+(?:has|had|with|is|was|who|whose|presents|presented|develops|developed|became|becomes|came|comes|lost|complains|reports|gets|got|woke|wakes|cannot|could)\b)`,
    'gu',
  ),
  now(
    String.raw`\bin\s+(?:his|her|their|the)?\s*(?:(?<part>early|mid|late)[\s-]*)?(?<decade>${decadePattern})\b`,
  ),
  // "18mo F", "67/M", "67 F", "(M, 67)", "67 y"
  now(
    String.raw`(?<![\d./])\b(?<n>\d{1,2})\s?(?<u>mo|mths?|wk|w|d)\s?(?=[MF]\b|male\b|female\b|boy\b|girl\b|infant\b)`,
    'gu',
  ),
  now(
    String.raw`(?<![\d./])\b(?<n>\d{1,3})\s?[/,]?\s?(?:M|F|male|female|man|woman|boy|girl|y\/?o)(?![\p{L}\d/])`,
    'gu',
  ),
  now(String.raw`^\s*(?<n>\d{1,3})\s?(?:m|f)(?![\p{L}\d/])`, 'gu'),
  // "He is 51."
  now(
    String.raw`\b(?:he|she|(?:the\s+)?patient)\s+(?:is|was|turned|turns)\s+(?:now\s+|just\s+|about\s+)?(?<n>\d{1,3})(?=\s*(?:$|[.,;)]|and\b|when\b|years\b))`,
  ),
  // "M/63", "(f, 45)", "female, 71 years"
  now(String.raw`(?<![\p{L}\d])(?:M|F|male|female)\s?[/,]\s?(?<n>\d{1,3})(?![\d./]|\s?(?:mg|g|%))`, 'gu'),
  now(String.raw`\(\s?(?:m|f|w)\s?[,/]?\s?(?<n>\d{1,3})\s?(?:y(?:rs?|ears?)?)?\s?[),]`),
  now(String.raw`(?<![\p{L}\d])[MF],?\s?(?<n>\d{1,3})(?![\d./]|\s?(?:mg|g|%))`, 'gu'),
  now(String.raw`(?<![\d./])\b(?<n>\d{1,3})\s?(?<u>y|yrs?)\b(?!\s*(?:ago|history|hx|later))`),
]

/** Words for a time of life, and an age that stands for it: the middle of the band, or the usual age of the word. */
const ageWords: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:newborn|neonate|neonatal|since\s+birth|at\s+birth|from\s+birth|first\s+(?:days?|weeks?|hours?)\s+of\s+life)\b/iu,
    3 / daysPerYear,
  ],
  [/\b(?:infant|baby|babies|first\s+(?:months|year)\s+of\s+life|infancy)\b/iu, 0.5],
  [/\btoddler\b/iu, 2],
  [/\b(?:pre-?school(?:er)?)\b/iu, 4],
  [/\b(?:school-?(?:child|boy|girl|age)|childhood|child|kid)\b/iu, 7],
  [/\b(?:adolescen(?:t|ce)|teen(?:s|age|ager)?|puberty)\b/iu, 14],
  [/\byoung\s+(?:adult|man|woman)\b/iu, 25],
  [/\bmiddle-aged\b/iu, 50],
  [/\b(?:elderly|old(?:er)?\s+(?:man|woman|lady|gentleman|adult|patient)|octogenarian)\b/iu, 76],
]
/** "Since childhood" says when it began; "a child" whom one sees. */
const sinceWord = /\b(?:since|from|in|onset|began|started|beginning)\b[^.,;]{0,25}$/iu

const yearsIn: Readonly<Record<string, number>> = { early: 2, mid: 5, late: 8 }

const ordinalOf = (text: string): number => {
  const place = ordinals.indexOf(text.toLowerCase())
  return place < 0 ? Number.parseInt(text, 10) : place + 1
}

const ageOf = ({ groups = {} }: RegExpExecArray): number => {
  if (groups['decade'] !== undefined)
    return decadeOf(groups['decade']) + (yearsIn[(groups['part'] ?? '').toLowerCase()] ?? 5)
  if (groups['ordinal'] !== undefined) return 10 * ordinalOf(groups['ordinal']) - 5
  // "The first day of life" is over before it is one day; the middle of it.
  const count = groups['nth'] === undefined ? numberOf(groups['n'] ?? '½') : ordinalOf(groups['nth']) - 0.5
  const part = groups['part']
  if (part === '12') return count / 12
  if (part === '52') return (count * 7) / daysPerYear
  if (part === '7') return count / daysPerYear
  return count * (unitYears[(groups['u'] ?? 'y').charAt(0).toLowerCase()] ?? 1)
}

/** "With a 40-year history of jerks": how long before now it began. */
const years = new RegExp(
  String.raw`\b(?:(?<n>${numberPattern})[\s-]*years?'?[\s-]*(?:history|hx|course)|(?:for|over|past|last)\s+(?:the\s+(?:past|last)\s+)?(?<m>${numberPattern})\s+years)\b(?!\s+(?:of\s+)?(?:smok|alcohol|diabet|hypertens|treat|therap|use|follow|exposure|cancer|asthma|depress))`,
  'iu',
)
/** Less of an age is lost in the fifth that an age may be off by. */
const leastShare = 0.2

/**
 * Age at onset where a text names the age now and how many years it has lasted: a 60-year-old with a 40-year history.
 *
 * @returns null where it has lasted too short to matter, or longer than the age
 */
export const onsetFromHistory = (text: string, now: RecognisedAge): RecognisedAge | null => {
  const match = years.exec(text)
  const lasted = match === null ? Number.NaN : numberOf(match.groups?.['n'] ?? match.groups?.['m'] ?? '')
  if (match === null || !(lasted >= leastShare * now.ageYears) || lasted > now.ageYears) return null
  return {
    ageYears: now.ageYears - lasted,
    span: { start: match.index, end: match.index + match[0].length },
  }
}

/**
 * Every age a text names, figures before words for a time of life. Whose age it is, is for the caller to say.
 *
 * @returns years (below one in fractions) and where they stand; figures above 120 are left out
 */
export const agesOf = (text: string): readonly AgeMention[] => {
  const found: AgeMention[] = []
  for (const { pattern, isOnset } of patterns) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') break
      const isDay = /^dol/iu.test(match[0])
      const ageYears = isDay ? Number(match.groups?.['n']) / daysPerYear : ageOf(match)
      const span = { start: match.index, end: match.index + match[0].length }
      const isTaken = found.some((other) => other.span.start < span.end && span.start < other.span.end)
      if (Number.isFinite(ageYears) && ageYears <= 120 && !isTaken)
        found.push({
          ageYears,
          span,
          isOnset,
          isWord: match.groups?.['decade'] !== undefined || match.groups?.['ordinal'] !== undefined,
        })
      if (found.length >= mostAges) return found
    }
  }
  for (const [pattern, ageYears] of ageWords) {
    const match = pattern.exec(text)
    if (match === null) continue
    const span = { start: match.index, end: match.index + match[0].length }
    const isTaken = found.some((other) => other.span.start < span.end && span.start < other.span.end)
    if (isTaken) continue
    const isOnset =
      /since|infancy|childhood|adolescence|puberty|birth/iu.test(match[0]) &&
      sinceWord.test(text.slice(0, match.index) + match[0].replace(/\S+$/u, ''))
    found.push({ ageYears, span, isOnset, isWord: true })
  }
  return found
}
/** A sentence with more ages is a table of figures. */
const mostAges = 12

/** The age at onset out of those named: where it began, else the first; a figure before a word. */
export const chooseAge = (ages: readonly AgeMention[]): RecognisedAge | null => {
  const chosen = ages.find(({ isOnset }) => isOnset) ?? ages[0]
  return chosen === undefined ? null : { ageYears: chosen.ageYears, span: chosen.span }
}

/** Reads the age at onset out of a text that speaks of one person; null where none is named. */
export const recogniseAge = (text: string): RecognisedAge | null => chooseAge(agesOf(text))
