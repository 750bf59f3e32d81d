import { classOfWord } from '../medications/list-words'
import type { FindingState } from '../rank/case'
import type { Reference } from '../reference/reference'
import type { Span } from '../text/text'
import { agesOf, type AgeMention } from './ages'
import { antibodyResult, isAntibody } from './antibody-results'
import { isLoose, jerkTerm } from './clinical-words'
import { cueWords, personWords } from './cues'
import { countsAs, isExposure, isOneList, roleOf, type DrugRole, type NamedDrug } from './drug-roles'
import { familyFindingOf, isFamilyFinding } from './family-findings'
import { hpoIdsIn } from './hpo-ids'
import { saysMoreThanReference, withReferences } from './jerk-references'
import type { Sentence } from './layout'
import type { PhraseMatch } from './match-clause'
import type { DrugMatch } from '../medications/match-names'
import { readNormalResults } from './normal-results'
import { otherMeanings } from './other-meanings'
import { readPeople, type Who } from './people'
import type { PhraseIndex } from './phrases'
import { isBreak, readPolarity, type Said } from './polarity'
import { readValues } from './read-values'
import { setStatements } from './set-statements'
import { wordsOf, type Word } from './words'

/** How a finding was read: named, as a normal result, a figure, an id of HPO or a drug; `near` is a guess. */
type HowRead = 'phrase' | 'normal' | 'value' | 'hpo' | 'drug' | 'near'

/** A finding that a text names. */
export type Mention = {
  readonly findingId: string
  readonly state: FindingState
  readonly span: Span
  /** The way of saying it in the vocabulary that fitted, or the words of the text that say it otherwise. */
  readonly phrase: string
  readonly how: HowRead
}

export type SentenceReading = {
  readonly mentions: readonly Mention[]
  /** Nearest in the vocabulary, or of a doubtful unit: asked, never counted. */
  readonly guesses: readonly Mention[]
  readonly ages: readonly AgeMention[]
  readonly drugs: readonly NamedDrug[]
  readonly unresolved: readonly Span[]
  /** Whether it speaks of the patient's jerks, by name or by a word that stands for them. */
  readonly isOfJerks: boolean
}

export type SentenceContext = {
  readonly reference: Reference
  readonly index: PhraseIndex
  readonly text: string
  readonly sentence: Sentence
  readonly drugs: readonly DrugMatch[]
  /** Whether the sentence before spoke of the patient's jerks, so that "they" may mean them. */
  readonly isAfterJerks: boolean
  /** Whether a stretch of words has been read before, and its matches. */
  match(words: readonly Word[], isOfJerks: boolean): readonly PhraseMatch[]
}

const relationWords =
  /^(?:mother|father|parents?|brothers?|sisters?|siblings?|family|son|daughter|uncle|aunt|cousins?)$/iu

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** For each word whether any of the spans touches it; both in order of the text. */
const touched = (words: readonly Word[], spans: readonly Span[]): readonly boolean[] => {
  const ordered = spans.toSorted((a, b) => a.start - b.start)
  let at = 0
  return words.map((word) => {
    while ((ordered[at]?.end ?? Infinity) <= word.start) at += 1
    const span = ordered[at]
    return span !== undefined && overlaps(word, span)
  })
}

const spanOfPlaces = (words: readonly Word[], places: readonly number[]): Span => ({
  start: Math.min(...places.map((place) => words[place]?.start ?? Infinity)),
  end: Math.max(...places.map((place) => words[place]?.end ?? 0)),
})

/** The words of a sentence between commas, brackets and contrasts, as places, without those that are read otherwise. */
const chunksOf = (
  words: readonly Word[],
  isOut: (place: number) => boolean,
): readonly (readonly number[])[] => {
  const chunks: number[][] = [[]]
  for (const [place, word] of words.entries()) {
    if (isBreak(word) || word.plain === 'but' || word.plain === 'however') chunks.push([])
    if (!isOut(place)) chunks.at(-1)?.push(place)
  }
  return chunks.filter((chunk) => chunk.length > 0)
}

const strength: readonly Said[] = ['ignored', 'absent', 'uncertain', 'present']
const strongest = (said: readonly Said[]): Said => strength.find((state) => said.includes(state)) ?? 'present'

/** Neighbouring words as one stretch. */
const joinSpans = (words: readonly Word[], isIn: (place: number) => boolean): readonly Span[] => {
  const spans: { start: number; end: number }[] = []
  let last = -2
  for (const [place, word] of words.entries()) {
    if (!isIn(place)) continue
    const open = spans.at(-1)
    const isNext =
      !isBreak(word) && words.slice(last + 1, place).every((between) => between.isFiller && !isBreak(between))
    if (open !== undefined && last >= 0 && isNext) open.end = word.end
    else spans.push({ start: word.start, end: word.end })
    last = place
  }
  return spans
}

/** Ages of the patient: not of a relative before or after, nor of what only a heading of others says. */
const agesHere = (
  context: SentenceContext,
  words: readonly Word[],
  people: readonly Who[],
): readonly AgeMention[] => {
  const { text, sentence } = context
  if (sentence.scope === 'family') return []
  return agesOf(text.slice(sentence.start, sentence.end)).flatMap((age) => {
    const span = { start: age.span.start + sentence.start, end: age.span.end + sentence.start }
    const first = words.findIndex((word) => overlaps(word, span))
    const next = words.find((word) => word.start >= span.end)
    // "Mother brings her 3-year-old son": the age before the son is his.
    const nextAt = words.findIndex((word) => word.start >= span.end)
    const isOfChild =
      /^(?:son|daughter|baby|boy|girl|child|infant|toddler)$/u.test(next?.plain ?? '') &&
      people[nextAt] === 'patient'
    const isOfKin = isOfChild
      ? false
      : (first >= 0 && people[first] !== 'patient') ||
        (next !== undefined &&
          !isBreak(next) &&
          /^(?:brother|sister|sibling|cousin|uncle|aunt|mother|father|grand\w+|twin|husband|wife|partner)/u.test(
            next.plain,
          )) ||
        /\b(?:mother|father|parent|brother|sister|wife|husband|uncle|aunt|cousin|gran\w+)s?\s+(?:is\s+|was\s+|,\s*)?(?:now\s+)?$/iu.test(
          text.slice(Math.max(sentence.start, span.start - 30), span.start),
        )
    return isOfKin ? [] : [{ ...age, span }]
  })
}

/** Words between a no and what it denies. */
const nearbyWords = 8
const countsAsTaken: ReadonlySet<DrugRole> = new Set(['taken', 'stopped'])

/** Reads one sentence: figures and ids first, then normal results, then what is left by the phrases of the vocabulary. */
export const readSentence = (context: SentenceContext): SentenceReading => {
  const { reference, text, sentence } = context
  const slice = text.slice(sentence.start, sentence.end)
  const words = withReferences(wordsOf(slice, sentence.start), context.isAfterJerks)
  const isQuestion = slice.trimEnd().endsWith('?')
  const polarity = readPolarity(words, isQuestion)
  const people = readPeople(words, sentence.scope === 'family', text.slice(0, sentence.start).trim() === '')
  const ages = agesHere(context, words, people)
  const values = readValues(text, words)
  const ids = hpoIdsIn(reference, slice).map((id) => ({
    ...id,
    start: id.start + sentence.start,
    end: id.end + sentence.start,
  }))
  const normal = readNormalResults(words, slice, sentence.start)
  const isDrug = touched(words, context.drugs)
  const statements = setStatements(slice, sentence.start)
  const isOther = touched(words, otherMeanings(slice, words, sentence.start))
  const isFigure = touched(words, [...values, ...ids, ...statements, ...ages.map(({ span }) => span)])

  const saidOf = (places: readonly number[]): Said => {
    if (sentence.scope === 'plan') return 'ignored'
    const cue = places.find((place) => polarity.cues.has(place) && words[place]?.isNegation)
    if (cue !== undefined) return polarity.said[cue] ?? 'present'
    const said = strongest(places.map((place) => polarity.said[place] ?? 'present'))
    return sentence.scope === 'differential' && said === 'present' ? 'uncertain' : said
  }
  const whoOf = (place: number | undefined): Who => people[place ?? 0] ?? 'patient'
  const mentions: Mention[] = []
  const guesses: Mention[] = []
  const isClosed = sentence.scope === 'allergies' || sentence.scope === 'plan'
  const say = (mention: Mention, isAsked: boolean): void => {
    if (!isClosed) (isAsked ? guesses : mentions).push(mention)
  }

  for (const { start, end, findings } of values) {
    const place = words.findIndex((word) => word.start >= start)
    const said = saidOf([place])
    if (whoOf(place) !== 'patient' || said === 'ignored') continue
    for (const { findingId, state, isAsked } of findings) {
      say({ findingId, state, span: { start, end }, phrase: text.slice(start, end), how: 'value' }, isAsked)
    }
  }
  for (const { start, end, findingId } of ids) {
    const place = words.findIndex((word) => word.start >= start)
    const said = saidOf([place])
    if (findingId === null || said === 'ignored' || whoOf(place) !== 'patient') continue
    say({ findingId, state: said, span: { start, end }, phrase: text.slice(start, end), how: 'hpo' }, false)
  }
  for (const { start, end, findings } of statements) {
    const place = words.findIndex((word) => word.end > start)
    const isLeftOut = ['plan', 'differential', 'family'].includes(sentence.scope)
    if (isLeftOut || polarity.said[place] === 'ignored') continue
    for (const { findingId, state } of findings)
      if (whoOf(place) === 'patient' || isFamilyFinding(findingId))
        say({ findingId, state, span: { start, end }, phrase: text.slice(start, end), how: 'phrase' }, false)
  }
  /** "Denies preserved cognition": a no beside the word for normal, which may be one itself ("EEG negative"). */
  const isDeniedToo = (places: readonly number[]): boolean => {
    const [first = 0] = places
    return [...polarity.cues].some((cue) => !normal.cues.has(cue) && Math.abs(cue - first) <= nearbyWords)
  }
  for (const { present, absent, places } of normal.results) {
    const said = saidOf(places.slice(0, 1))
    if (whoOf(places[0]) !== 'patient' || said === 'ignored' || said === 'uncertain') continue
    if (said === 'absent' && isDeniedToo(places)) continue
    const span = spanOfPlaces(words, places)
    const shared = { span, phrase: text.slice(span.start, span.end), how: 'normal' as const }
    for (const findingId of present) say({ findingId, state: 'present', ...shared }, false)
    for (const findingId of absent) say({ findingId, state: 'absent', ...shared }, false)
  }

  /** Words that are no finding, however near one in the vocabulary is. */
  const saysLittle = (place: number): boolean => {
    const { plain, isFiller } = words[place] ?? { plain: '', isFiller: true }
    return (
      isFiller ||
      polarity.cues.has(place) ||
      cueWords.has(plain) ||
      personWords.has(plain) ||
      relationWords.test(plain)
    )
  }
  const drugRoleOf = (span: Span): DrugRole => {
    const place = words.findIndex((word) => overlaps(word, span))
    return roleOf(span, { text, sentence, said: polarity.said[place] ?? 'present', who: whoOf(place) })
  }
  const covered = new Set<number>()
  const inNormal = new Set(normal.results.flatMap(({ places }) => places))
  const isOut = (place: number): boolean =>
    (isFigure[place] ?? false) || (isOther[place] ?? false) || inNormal.has(place)
  let hasJerk = false
  for (const chunk of chunksOf(words, isOut)) {
    const inChunk = chunk.flatMap((place) => words[place] ?? [])
    const matches = context.match(inChunk, hasJerk)
    hasJerk ||= inChunk.some(({ term }) => term === jerkTerm)
    for (const { findingId, phrase, places: inside, how } of matches) {
      const places = inside.map((place) => chunk[place] ?? 0)
      if (!saysMoreThanReference(places.map((place) => words[place]))) continue
      // What is normal is read above; "normal EEG" may be a phrase too.
      const isOfNormal = places.some((place) => normal.normal.has(place))
      const holdsNormal = places.some((place) => normal.cues.has(place))
      if (isOfNormal && (how === 'near' || (holdsNormal && normal.isLimited))) continue
      // What a drug was given for is read below, with its role.
      if (
        places.some((place) => isDrug[place]) &&
        (isExposure(reference, findingId) || findingId === 'drug-withdrawal')
      )
        continue
      if (how === 'near' && places.every((place) => saysLittle(place) || isDrug[place])) continue
      // "No change in her behaviour" takes a behaviour for granted, and no change of it.
      const isUnchanged = places.some(
        (place) =>
          polarity.cues.has(place) &&
          words[place - 1]?.plain === 'no' &&
          /^(?:change|worsening|reduction|loss|progression)$/u.test(words[place]?.plain ?? ''),
      )
      const said = (isOfNormal && !holdsNormal) || isUnchanged ? 'absent' : saidOf(places)
      if (how === 'phrase') for (const place of places) covered.add(place)
      if (said === 'ignored') continue
      const span = spanOfPlaces(words, places)
      const who = whoOf(places[0])
      // "Allergic to penicillin": a class of drugs is taken or not as a drug is.
      if (said === 'present' && isExposure(reference, findingId) && !countsAsTaken.has(drugRoleOf(span)))
        continue
      if (who === 'patient' || isFamilyFinding(findingId)) {
        const result = isAntibody(findingId) && said === 'present' ? antibodyResult(text, span) : null
        const isAsked = how === 'near' || result?.isAsked === true
        const state = result?.state ?? said
        if (isAsked && state !== 'present') continue
        say({ findingId, state, span, phrase, how }, isAsked)
        continue
      }
      const family = familyFindingOf(reference, findingId, who)
      if (family === null || how === 'near' || said === 'absent') continue
      say({ findingId: family.findingId, state: said, span, phrase, how: 'phrase' }, family.isAsked)
    }
  }

  const drugs: NamedDrug[] = []
  for (const { drug, start, end } of context.drugs) {
    const before = drugs.at(-1)
    const role = drugRoleOf({ start, end })
    const isListed = before !== undefined && role === 'taken' && isOneList(text, before, { start, end })
    drugs.push({ drug, start, end, role: isListed ? before.role : role })
  }
  for (const named of drugs) {
    const { findingId } = countsAs(reference, named)
    const span = { start: named.start, end: named.end }
    if (findingId !== undefined)
      mentions.push({ findingId, state: 'present', span, phrase: named.drug.name, how: 'drug' })
  }

  const hasDrug = context.drugs.length > 0
  const isOpen = (place: number): boolean => {
    const word = words[place]
    if (
      word === undefined ||
      word.isReference ||
      covered.has(place) ||
      polarity.cues.has(place) ||
      isFigure[place] ||
      isDrug[place]
    )
      return false
    if (normal.normal.has(place) || normal.cues.has(place) || inNormal.has(place)) return false
    if (word.isFiller || isLoose(word.term) || personWords.has(word.plain) || relationWords.test(word.plain))
      return false
    // Dose, route and frequency belong to the drug of their sentence.
    return !(hasDrug && classOfWord(word.text) !== null)
  }
  const asked = guesses.map(({ span }) => span)
  const unresolved = joinSpans(words, isOpen).filter((span) => !asked.some((guess) => overlaps(guess, span)))
  const isOfJerks = words.some(({ term }, place) => term === jerkTerm && whoOf(place) === 'patient')
  return { mentions, guesses, ages, drugs, unresolved, isOfJerks }
}
