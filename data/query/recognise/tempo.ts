import type { Tempo } from '../../schema/vocabulary'
import { toLowerInPlace, type Span } from '../text/text'
import { numberOf, numberPattern } from './number-words'

export type RecognisedTempo = { readonly tempo: Tempo; readonly span: Span }

/** Words that name a tempo. The first that is found counts, so contrary ones ("non-progressive") stand before. */
const words: readonly (readonly [RegExp, Tempo])[] = [
  [
    /\b(?:non-?progressive|static|unchanged\s+for\s+years|stable\s+for\s+(?:many\s+|several\s+)?years|not\s+(?:getting\s+|got\s+)?(?:any\s+)?(?:worse|progressive|progressing|progressed))\b/u,
    'static',
  ],
  [
    /\b(?:self-?limit(?:ed|ing)|outgr[eo]wn?|resolved\s+(?:by\s+itself|spontaneously)|transient)\b/u,
    'self-limited',
  ],
  [/\bsub-?acute(?:ly)?\b/u, 'subacute'],
  [
    /\b(?:hyperacute|acute(?:ly)?(?!\s+(?:kidney|renal|coronary|respiratory|myocardial|leuk\w*|lymph\w*|myeloid|intermittent|porph\w*|otitis|bronch\w*|hepat\w*|liver|pancrea\w*|infection|medic\w*|hospital|care|on)\b))\b/u,
    'acute',
  ],
]
const late: readonly (readonly [RegExp, Tempo])[] = [
  [
    /\b(?:overnight(?!\s+(?:sleep|stud|eeg|record|oximet|monitor|video|stay|admission|fast))|(?:woke(?:n)?|awoke|awakened|got\s+up|waking)(?:\s+up)?\s+(?:with\s+(?:it|them|this|these|[\p{L}-]+(?:\s+\p{L}+)?)\s+)?(?:this\s+morning|today|yesterday)|since\s+(?:yesterday|today|waking|this\s+(?:morning|afternoon|evening|week)|last\s+(?:night|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:of\s+)?sudden\s+onset|(?:began|started|came\s+on|appeared)\s+(?:very\s+|quite\s+)?(?:suddenly|abruptly)|suddenly\s+(?:began|started|developed))\b/u,
    'acute',
  ],
  [/\bsince\s+(?:last\s+month|the\s+(?:spring|summer|autumn|winter))\b/u, 'subacute'],
  [
    /\b(?:chronic(?:ally)?(?!\s+(?:kidney|renal|liver|lung|obstructive|hepat\w*|heart|pain|pancrea\w*|lymph\w*|myeloid|h?a?emodialysis|dialysis|alcohol\w*|back|sinus\w*|bronch\w*|subdural|ischa?emic|atrial|fatigue|disease|inflammatory|use)\b)|long-?standing|life-?long|insidious(?:ly)?|since\s+(?:early\s+|late\s+)?(?:childhood|infancy|birth|adolescence|puberty|youth|school|(?:his|her|their)\s+(?:early\s+|mid\s+|late\s+)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|childhood))|since\s+(?:19|20)\d\d|since\s+last\s+year|for\s+(?:ever|decades)|as\s+(?:long|far\s+back)\s+as\s+(?:he|she|they|anyone|i|the\s+\w+)\s+(?:can|could)\s+(?:remember|recall)|(?:from|since)\s+(?:the\s+)?(?:first|second|third)\s+(?:day|week|month|year)s?\s+of\s+life|(?:from|since)\s+(?:birth|infancy)|always\s+(?:jerked|had\s+(?:it|them|these|jerks))|all\s+(?:his|her|their)\s+life)\b/u,
    'chronic',
  ],
  [/\b(?:paroxysmal|in\s+attacks|in\s+spells|episodic(?:ally)?)\b/u, 'paroxysmal'],
]
const worsens =
  /\b(?:progressive(?:ly)?|progressing|progressed|relentless(?:ly)?|(?:steadily|slowly|gradually|getting|gradual|slow|become|becoming|became|grew|growing|got)\s+(?:slowly\s+|steadily\s+|gradually\s+|progressively\s+|much\s+)?wors\w*|worsen(?:ing|ed|s)?|deteriorat\w+|(?:rapid|progressive|steady|slow|gradual)\s+decline|declin(?:ing|ed)|gone\s+downhill)\b/u

const daysOf: Readonly<Record<string, number>> = { s: 0, h: 1 / 24, d: 1, w: 7, m: 30.4, y: 365.25 }
const count = String.raw`(?<n>a\s+few|few|several|some|many|a\s+couple\s+of|couple\s+of|a\s+number\s+of|an?|${numberPattern})`
const unit = String.raw`(?<u>seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|wk|months?|mths?|mo|years?|yrs?|yr|decades?)`
const range = String.raw`\+?(?:\s?(?:-|–|to|or)\s?(?:${numberPattern}))?`
/** Not after the name of another thing that lasted. */
const until = String.raw`(?=\s*(?:$|[,.;:)\n]))`
/** Ways of saying how long: "for 3 days", "a 3-month history", "past two weeks", "x 3 days", "2/52", "within hours". */
const durations: readonly RegExp[] = [
  // "For the last month or two", "in the past week"
  /\b(?:for|over|in|during|within|throughout)\s+(?:the\s+)?(?:last|past)\s+(?<one>day|week|fortnight|month|year|decade)(?<more>\s+or\s+(?:so|two|more)|\s+and\s+a\s+half)?\b/gu,
  // "Duration: several weeks", "jerks, many years": a stretch of time alone between two marks
  new RegExp(
    String.raw`(?<=(?:^|[\n:,;(]|[-–]\s)\s{0,3}(?:about\s|around\s|over\s|duration\s|lasting\s)?)${count}${range}[\s-]*${unit}${until}`,
    'gu',
  ),
  new RegExp(String.raw`(?<=(?:^|[\n:,;(])\s{0,3})(?<u>weeks|months|years|decades)${until}`, 'gu'),
  // "5d of jerking", "72 h history"
  /\b(?<n>\d{1,3})\s?(?<u>h|d|w|m|y)\s+(?:of\s+\p{L}|history|hx)/gu,
  // "Fourteen months ago he had a cardiac arrest and since then has jerks", "now, fourteen months later"
  new RegExp(
    String.raw`\b${count}${range}[\s-]*${unit}\s+ago\b(?=[^.;]{0,90}\b(?:since\s+then|ever\s+since|since\s+that|from\s+then|from\s+that|thereafter|next\s+(?:day|morning|week)|and\s+since)\b)`,
    'gu',
  ),
  new RegExp(
    String.raw`\bnow,?\s+(?:about\s+|some\s+|almost\s+)?${count}${range}[\s-]*${unit}\s+(?:later|on)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:for|since|over|within|during|in|x|past|last|throughout)\s+(?:the\s+)?(?:past\s+|last\s+|about\s+|around\s+|approximately\s+|nearly\s+|almost\s+|at\s+least\s+|more\s+than\s+|over\s+)?${count}${range}[\s-]*${unit}\b(?!\s+(?:of\s+age|old))`,
    'gu',
  ),
  new RegExp(
    String.raw`\b${count}${range}[\s-]*${unit}'?s?[\s-]*(?:history|hx|course|duration|long\b|standing)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b${count}${range}[\s-]*${unit}'?\s+of\s+(?!age\b|life\b|treatment\b|therapy\b)`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:for|over|within|in|the\s+past|the\s+last)\s+(?:the\s+(?:past\s+|last\s+)?)?(?<u>minutes|hours|days|weeks|months|years)\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:began|started|came\s+on|onset|first\s+noticed|appeared)\s+(?:about\s+|around\s+)?${count}${range}[\s-]*${unit}\s+ago\b`,
    'gu',
  ),
  /\b(?:for\s+|x\s?)?(?<n>\d{1,2})\s?\/\s?(?<part>7|52|12|24)\b(?!\s*(?:old|of\s+age|\/))/gu,
]
const fewOf = (text: string): number => {
  if (/few|some/u.test(text)) return 3
  if (/several/u.test(text)) return 4
  if (/many|number/u.test(text)) return 10
  if (/couple/u.test(text)) return 2
  return /^an?$/u.test(text) ? 1 : numberOf(text)
}

type Duration = { readonly days: number; readonly span: Span }
/** Length of a stretch of time; several weeks, months or years where only the unit is named. */
const daysIn = ({ groups = {} }: RegExpExecArray): number => {
  const part = groups['part']
  if (part !== undefined)
    return Number(groups['n']) * ({ '7': 1, '52': 7, '12': 30.4, '24': 1 / 24 }[part] ?? 1)
  if (groups['one'] !== undefined) {
    const days = { day: 1, week: 7, fortnight: 14, month: 30.4, year: 365.25, decade: 3652 }[groups['one']]
    return (days ?? 0) * (/two|more/u.test(groups['more'] ?? '') ? 2 : 1)
  }
  const name = groups['u'] ?? ''
  const unitDays = /^mi/u.test(name)
    ? 1 / 1440
    : /^n/u.test(name)
      ? 1
      : /^dec/u.test(name)
        ? 3652
        : (daysOf[name.charAt(0)] ?? 0)
  return fewOf(groups['n'] ?? 'few') * unitDays
}
/** A stretch of time that belongs to a dose, a stay or a moment of an attack, not to the illness. */
const isOther = (text: string, { start, end }: Span): boolean => {
  const from = Math.max(
    text.lastIndexOf(',', start),
    text.lastIndexOf('.', start),
    text.lastIndexOf(';', start),
    start - 60,
    0,
  )
  return (
    /\b(?:mg|mcg|ml|tablets?|prescribed|treated|treatment|taken|taking|takes|took|given|received|lasts?|lasting|admitted|ventilated|coma|comatose|unconscious|intubated|intensive\s+care|icu|itu|sedated|cough|antibiotics|fever|follow(?:ed)?[\s-]?up|seizure-free|every|sitting|ago|after|later)\b/u.test(
      text.slice(from, start),
    ) ||
    /^\s*(?:ago|later|after|before|each|at\s+a\s+time|per|apart|of\s+(?:age|life))\b/u.test(
      text.slice(end, end + 14),
    )
  )
}
const durationsOf = (text: string): readonly Duration[] => {
  const found: Duration[] = []
  for (const pattern of durations) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const days = daysIn(match)
      if (Number.isFinite(days) && !(isOther(text, span) && !/(?:ago|later|on)$/u.test(match[0])))
        found.push({ days, span })
      if (found.length > mostDurations) return found
    }
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}
const mostDurations = 12
/** Under two weeks acute, to six months subacute, beyond chronic. */
const acuteDays = 14
const subacuteDays = 183
/** Worsening that takes months has a name of its own. */
const progressiveDays = 28

const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
})

/** "No deterioration", "not progressive": a tempo denied is none. */
const isDenied = (text: string, { start }: Span): boolean =>
  /\b(?:no|not|without|never|denies|denied|nor|non)\b[^.;:,\n]{0,25}$/u.test(
    text.slice(Math.max(0, start - 40), start),
  )

const firstOf = (list: readonly (readonly [RegExp, Tempo])[], text: string): RecognisedTempo | null => {
  for (const [pattern, tempo] of list) {
    const match = pattern.exec(text)
    if (match !== null && !isDenied(text, spanOf(match))) return { tempo, span: spanOf(match) }
  }
  return null
}

/**
 * Reads the tempo out of a description: a word for it, else whether it is said to worsen, else how long it has lasted. Less
 * than minutes is the length of an attack, not of the illness. Null where none is named.
 */
export const recogniseTempo = (described: string): RecognisedTempo | null => {
  const text = toLowerInPlace(described)
  const named = firstOf(words, text)
  if (named !== null) return named
  const lasting = durationsOf(text)
  const worse = worsens.exec(text)
  if (worse !== null && !isDenied(text, spanOf(worse))) {
    const short = lasting.find(({ days }) => days > 0 && days < progressiveDays)
    const isShort = short !== undefined && !lasting.some(({ days }) => days >= progressiveDays)
    if (!isShort) return { tempo: 'progressive', span: spanOf(worse) }
  }
  const [first] = lasting.filter(({ days }) => days >= 1 / 24 || /\b(?:over|within)\b/u.test(text))
  if (first !== undefined) {
    const tempo = first.days < acuteDays ? 'acute' : first.days <= subacuteDays ? 'subacute' : 'chronic'
    return { tempo, span: first.span }
  }
  return firstOf(late, text)
}
