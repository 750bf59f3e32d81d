import { finiteVerbs } from './cues'
import { normalTests, type NormalTest } from './normal-tests'
import { isBreak } from './polarity'
import type { Word } from './words'

/** What a normal result says, and which words say it. */
type NormalResult = {
  readonly present: readonly string[]
  readonly absent: readonly string[]
  readonly places: readonly number[]
}
export type NormalReading = {
  readonly results: readonly NormalResult[]
  /** Words of what is normal: an abnormality that they name is denied. The words for normal are not among them. */
  readonly normal: ReadonlySet<number>
  readonly cues: ReadonlySet<number>
  /** Whether only the rest is said to be normal. */
  readonly isLimited: boolean
}

type Named = { readonly test: NormalTest; readonly from: number; readonly to: number }

const byFirst = new Map<string, { readonly name: readonly string[]; readonly test: NormalTest }[]>()
for (const test of normalTests) {
  for (const name of test.names) {
    const first = name[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { name, test }])
  }
}
for (const [first, list] of byFirst)
  byFirst.set(
    first,
    list.toSorted((a, b) => b.name.length - a.name.length),
  )

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))
const normalWords = listOf(
  'normal unremarkable intact wnl nad preserved reassuring satisfactory fine negative neg clear abnormality abnormalities abnormal ok okay stable',
)
/** Of these only "no" makes a normal result. */
const abnormalWords = listOf('abnormality abnormalities abnormal')
/** Words that tell of a normal result only beside the name of a test. */
const testOnly = listOf('negative neg clear fine stable ok okay preserved')
/** "Normal saline", "normal pressure hydrocephalus": no results. */
const noResult = listOf('pressure saline delivery variant people person subjects control controls limit')
const copulas = listOf(
  `is was are were be been being remained remains stayed all both otherwise essentially entirely completely grossly largely within
  limits limit broadly returned came back to as reported also again now still normal again repeatedly initially and showed shows
  revealed reveals demonstrated found with no any other significant acute focal structural intracranial obvious major specific
  range for age the a of age appropriate`,
)
/** What tells of a normal result in several words, of any test. */
const wellDone =
  /^(?:(?:was|were|is|are|all|both|easily|very|quite|perfectly|now|also|she|he)\s+){0,4}(?:(?:performed|done|managed|executed|completed|carried out)\s+(?:very\s+|quite\s+|perfectly\s+|reasonably\s+)?(?:well|normally|easily|competently|without\s+(?:any\s+)?(?:difficulty|problems?|errors?))|(?:no|without\s+(?:any\s+)?)\s*(?:problems?|difficult(?:y|ies)|concerns?|issues?)|(?:well\s+)?(?:preserved|maintained|kept)|no\s+(?:greater|more|different|worse|larger|stronger)\s+than\s+(?:normal|usual|expected|in\s+(?:controls|others))|\w+,?\s+but\s+(?:still\s+)?(?:within|in)\s+(?:the\s+)?(?:normal|reference)\s*(?:limits|range)?|not\s+(?:excessive|exaggerated|increased|abnormal|pathological)|age[\s-]appropriate|appropriate\s+for\s+(?:his\s+|her\s+|the\s+)?age)(?![\p{L}\d])/iu
/** The same of one test only. */
const ownNormal: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:startle|glabellar?|nose tap)\b/u,
    /^(?:(?:response|reflex|was|is|and|it|did|does|quickly|rapidly|readily)\s+){0,3}(?:habituat(?:es|ed|ing|ion)|no\s+(?:response|reaction|retraction|abnormal)|did\s+not\s+provoke|does\s+not\s+provoke)(?:\s+(?:normally|quickly|readily|rapidly|well|promptly|after\s+\w+\s+taps?))?(?!\s+(?:poorly|slowly|incompletely|badly|absent|impaired))/iu,
  ],
  [
    /\b(?:vision|acuity|acuities|va)\b/u,
    /^(?:(?:was|is|were|are|of|in|both|each|eyes?|right|left|unaided|corrected|with|glasses|r|l|od|os|ou|and)\s+|[:=]\s*){0,6}(?:20\s?\/\s?(?:20|16|15|12|10)|6\s?\/\s?(?:[3-6](?:[.,]\d)?)|1[.,]0)(?![\d/])/iu,
  ],
  [
    /\b(?:reflexes|dtrs|jerks?)\b/u,
    /^(?:(?:were|was|are|is|all|both|throughout|of|at)\s+){0,4}(?:present(?:,?\s+(?:and\s+)?(?:symmetric(?:al)?|equal|bilaterally|throughout|normal))?|symmetric(?:al)?|equal|2\s?\+(?!\+)|\+\+(?!\+))(?![\p{L}\d+])/iu,
  ],
]
/** Words between the name of a test and what is said of it. */
const joint =
  /^\s*(?:(?:[:=–,-]|\([^()]{0,60}\)|(?:(?:incl\w*|including|such as|for|eg|namely)\.?\s[^:;]{1,80}(?=:)))\s*){0,3}/iu
/** After a bracket or a list of what was tested: the word for normal stands too far for the walk over words. */
const afterList =
  /^(?:(?:was|were|is|are|all)\s+){0,2}(?:negative|neg|clear|normal|unremarkable|nad|not\s+detected|none\s+detected|nil)(?![\p{L}\d])/iu

const stops = listOf(
  `with but except apart although despite in on at for since until when while because before after during between besides
  however then`,
)
/** "Spinal fluid is cellular and MRI normal": a member with a verb of its own is another statement. */
const ownVerbs = listOf('is was are were remained remains showed shows revealed reveals demonstrated found')
const testNouns = listOf(
  'function functions level levels test tests study studies scan scans antibodies antibody exam examination count counts screen panel profile markers enzymes potentials xray ray ultrasound biopsy',
)
const limits = /^(?:otherwise|rest|remainder|previously|except|apart)$/u

const testAt = (words: readonly Word[], at: number): Named | null => {
  for (const { name, test } of byFirst.get(words[at]?.plain ?? '') ?? []) {
    if (name.every((part, i) => words[at + i]?.plain === part && (i === 0 || !isBreak(words[at + i]!)))) {
      return { test, from: at, to: at + name.length }
    }
  }
  return null
}

/** Words in which all tests are looked for, those inside a longer name left out. */
const testsIn = (words: readonly Word[], from: number, to: number): readonly Named[] => {
  const found: Named[] = []
  for (let at = from; at < to;) {
    const named = testAt(words, at)
    if (named !== null && named.to <= to) found.push(named)
    at = named === null ? at + 1 : Math.max(named.to, at + 1)
  }
  return found
}

const isTestLike = (words: readonly Word[], from: number, to: number): boolean =>
  testsIn(words, from, to).length > 0 || testNouns.has(words[to - 1]?.plain ?? '')

const isEdge = (word: Word | undefined): boolean =>
  word === undefined || stops.has(word.plain) || (finiteVerbs.has(word.plain) && !copulas.has(word.plain))

/** Further from the word for normal nothing is meant by it; also keeps reading linear. */
const mostWords = 24

/** From what is called normal before the word for it: "MRI brain and lumbar puncture were normal". */
const startBefore = (words: readonly Word[], at: number): number => {
  let start = at
  for (let i = at - 1; i >= Math.max(0, at - mostWords); i -= 1) {
    const word = words[i]
    // "In the normal range": these belong to the word for normal.
    if (start === at && /^(?:in|within|the|a|at)$/u.test(word?.plain ?? '')) continue
    if (word === undefined || isEdge(word)) break
    const next = words[i + 1]
    const isComma = next !== undefined && isBreak(next)
    if (isComma) {
      // "EEG, MRI and CSF were normal": a member before a comma is one only where it is a test and nothing else.
      const named = [0, 1, 2, 3, 4]
        .map((back) => testAt(words, i - back))
        .find((found) => found?.to === i + 1)
      if (i + 1 < at && named != null && start < at) {
        start = named.from
        i = named.from
        if (named.from > 0 && !isBreak(words[named.from] ?? word)) break
        continue
      }
      if (/\s[-–—]\s|\(/u.test(next.before) && i + 1 === at) continue
      break
    }
    if (word.plain === 'and' || word.plain === 'or') {
      // "Brain and cord MRI" is one name.
      if ([1, 2, 3].some((back) => (testAt(words, i - back)?.to ?? 0) > i)) continue
      // Another member is normal too where it is a test itself.
      let from = i
      while (
        from > 0 &&
        !isBreak(words[from] ?? word) &&
        !isEdge(words[from - 1]) &&
        !/^(?:and|or)$/u.test(words[from - 1]?.plain ?? '')
      )
        from -= 1
      const isStatement = words.slice(from, i).some(({ plain }) => ownVerbs.has(plain))
      if (isStatement || (start < at && !isTestLike(words, from, i))) break
      continue
    }
    start = i
  }
  return start
}

/** To where what is called normal goes after the word for it: "normal MRI and EEG". */
const endAfter = (words: readonly Word[], at: number): number => {
  let end = at + 1
  for (let i = at + 1; i < Math.min(words.length, at + mostWords); i += 1) {
    const word = words[i]
    if (
      word === undefined ||
      isBreak(word) ||
      isEdge(word) ||
      (copulas.has(word.plain) && !/^(?:and|the|of|a)$/u.test(word.plain))
    )
      break
    if (word.plain === 'and' || word.plain === 'or') {
      if (testAt(words, i + 1) === null) break
      continue
    }
    end = i + 1
  }
  return end
}

/** Normal results in words that are no word for normal: "tandem gait done well", "20/20", "the startle habituates". */
const readWellDone = (words: readonly Word[], text: string, offset: number): readonly NormalResult[] => {
  const results: NormalResult[] = []
  for (let at = 0; at < words.length; at += 1) {
    const named = testAt(words, at)
    if (named === null) continue
    const last = words[named.to - 1]
    if (last === undefined) continue
    const rest = text.slice(last.end - offset)
    const between = joint.exec(rest)
    const from = last.end + (between?.[0].length ?? 0)
    const isListed = /[(\p{L}]/u.test(between?.[0] ?? '')
    const after = text.slice(from - offset)
    const name = words
      .slice(named.from, named.to)
      .map(({ plain }) => plain)
      .join(' ')
    const said =
      (isListed ? afterList.exec(after) : null) ??
      wellDone.exec(after) ??
      ownNormal.flatMap(([names, pattern]) => (names.test(name) ? (pattern.exec(after) ?? []) : []))
    const [whole] = said
    if (whole !== undefined) {
      const to = from + whole.length
      const places = words.flatMap((word, place) => (place >= named.from && word.start < to ? [place] : []))
      results.push({
        present: named.test.normal === null ? [] : [named.test.normal],
        absent: named.test.absent,
        places,
      })
    }
    at = named.to - 1
  }
  return results
}

/**
 * Reads normal results of a sentence, for each member of "A and B normal". What is not normal ("gait not normal", "abnormal
 * EEG") is left to the findings; "otherwise normal" and "the rest of the examination" say nothing about the whole.
 */
export const readNormalResults = (words: readonly Word[], text = '', offset = 0): NormalReading => {
  const results: NormalResult[] = [...readWellDone(words, text, offset)]
  const isRead = new Set(results.flatMap(({ places }) => places))
  const normal = new Set<number>()
  const cues = new Set<number>()
  let hasLimit = false
  for (const [at, word] of words.entries()) {
    if (!normalWords.has(word.plain) || isRead.has(at)) continue
    const before = [words[at - 1]?.plain, words[at - 2]?.plain, words[at - 3]?.plain]
    const isAbnormal = abnormalWords.has(word.plain)
    const isDenied = before.some((plain) =>
      /^(?:no|not|without|nothing|never|isnt|wasnt|arent)$/u.test(plain ?? ''),
    )
    if (before[0] === 'only' || before[1] === 'only') continue
    if (isAbnormal !== isDenied) continue
    if (noResult.has(words[at + 1]?.plain ?? '') && !/^limit/u.test(words[at + 1]?.plain ?? '')) continue
    let to = isAbnormal ? at + 1 : endAfter(words, at)
    if (to === at + 1 && isAbnormal && /^(?:on|in)$/u.test(words[at + 1]?.plain ?? ''))
      to = endAfter(words, at + 1)
    const isForward =
      to > at + 1 &&
      !(
        testsIn(words, at + 1, to).length === 0 &&
        startBefore(words, at) < at &&
        isTestLike(words, startBefore(words, at), at)
      )
    const range = isForward ? ([at + 1, to] as const) : ([startBefore(words, at), at] as const)
    const named = testsIn(words, range[0], range[1])
    if (named.length === 0 && testOnly.has(word.plain)) continue
    const places = Array.from({ length: range[1] - range[0] }, (_, i) => range[0] + i)
    if (places.length === 0) continue
    for (const place of places) normal.add(place)
    cues.add(at)
    if (/^(?:limits?|range|findings?|results?)$/u.test(words[at + 1]?.plain ?? '')) cues.add(at + 1)
    if (isAbnormal)
      for (let i = at - 1; i >= at - 3; i -= 1)
        if (/^(?:no|not|without|nothing)$/u.test(words[i]?.plain ?? '')) cues.add(i)
    const around = [
      ...before,
      ...words.slice(range[0], range[1]).map(({ plain }) => plain),
      words[isForward ? to : at + 1]?.plain,
    ]
    const isLimited = around.some((plain) => limits.test(plain ?? ''))
    if (isLimited) {
      hasLimit = true
      continue
    }
    for (const { test, from, to: end } of named) {
      results.push({
        present: test.normal === null ? [] : [test.normal],
        absent: test.absent,
        places: [...Array.from({ length: end - from }, (_, i) => from + i), at],
      })
    }
  }
  return { results, normal, cues, isLimited: hasLimit }
}
