import type { Drug } from '../../schema/drug'
import type { DrugMatch } from '../medications/match-names'
import type { Reference } from '../reference/reference'
import type { Span } from '../text/text'
import { chooseAge, onsetFromHistory, type AgeMention, type RecognisedAge } from './ages'
import { canonicalWord } from './clinical-words'
import { countsAs, drugNamesIn, type NamedDrug } from './drug-roles'
import { foldText } from './fold-text'
import { sentencesOf } from './layout'
import { matchClause, type PhraseMatch } from './match-clause'
import { phraseIndexOf, type PhraseIndex } from './phrases'
import { readSentence, type Mention } from './read-sentence'
import { isStructured } from './structured-text'
import { recogniseTempo, type RecognisedTempo } from './tempo'
import type { Word } from './words'

/** Characters of a description that are read: longer than a discharge summary. */
export const mostCaseCharacters = 50_000

/** What a description says, in the terms of the reference. */
export type RecognisedCase = {
  readonly mentions: readonly Mention[]
  /** The nearest in the vocabulary to what was said, to be asked and never counted before an answer. Each finding once. */
  readonly guesses: readonly Mention[]
  /** Age at onset, where it is told apart from the age now. */
  readonly age: RecognisedAge | null
  readonly tempo: RecognisedTempo | null
  /** Drugs that may be the cause: taken, or stopped where their withdrawal is one. Each once. */
  readonly drugs: readonly Drug[]
  /** Every drug that is named, with what is said of it. */
  readonly namedDrugs: readonly NamedDrug[]
  /** Stretches that were not understood. They are shown, never dropped. */
  readonly unresolved: readonly Span[]
}

type Matches = Map<string, readonly PhraseMatch[]>
const known = new WeakMap<PhraseIndex, Matches>()
/** While one types, the same clauses are read at every key; bounded, as what is typed is free. */
const mostKnown = 4_000

/** Matches of a stretch of words, looked up where the same words were read before. */
const matcherOf = (
  index: PhraseIndex,
): ((words: readonly Word[], isOfJerks: boolean) => readonly PhraseMatch[]) => {
  const matches: Matches = known.get(index) ?? new Map<string, readonly PhraseMatch[]>()
  known.set(index, matches)
  return (words, isOfJerks) => {
    const key = `${isOfJerks ? '+' : ''}${words.map(({ plain, term }) => `${plain}/${term}`).join(' ')}`
    const found = matches.get(key)
    if (found !== undefined) return found
    const read = matchClause(words, index, isOfJerks)
    if (matches.size >= mostKnown) matches.clear()
    matches.set(key, read)
    return read
  }
}

const isDerived = ({ how }: Mention): boolean => how === 'normal' || how === 'value'

/** Whether a finding is another or a kind of it. */
const isWithin = (reference: Reference, findingId: string, broader: string): boolean => {
  for (let at: string | undefined = findingId; at !== undefined; at = reference.finding(at)?.parent) {
    if (at === broader) return true
  }
  return false
}

/**
 * Each finding once. What is said of it last counts, but doubt does not undo a statement, and what a normal result only
 * implies does not undo what was seen.
 */
const settle = (reference: Reference, all: readonly Mention[]): readonly Mention[] => {
  const settled = new Map<string, Mention>()
  const order = [...all.filter(isDerived), ...all.filter((mention) => !isDerived(mention))]
  for (const mention of order) {
    const before = settled.get(mention.findingId)
    if (before !== undefined && mention.state === 'uncertain' && !isDerived(before)) continue
    if (before !== undefined && isDerived(before) && before.state === 'present' && mention.state !== 'absent')
      continue
    settled.set(mention.findingId, mention)
  }
  const present = [...settled.values()]
    .filter(({ state }) => state === 'present')
    .map(({ findingId }) => findingId)
  return [...settled.values()]
    .filter(
      (mention) =>
        !(isDerived(mention) && mention.state === 'absent') ||
        !present.some((id) => isWithin(reference, id, mention.findingId)),
    )
    .sort((a, b) => a.span.start - b.span.start)
}

/** The text with what speaks of others, and the ages, left blank: what is said of the tempo elsewhere is the patient's. */
const forTempo = (text: string, blank: readonly Span[]): string => {
  let at = 0
  const parts: string[] = []
  for (const { start, end } of blank.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    parts.push(text.slice(at, Math.max(at, start)), ' '.repeat(end - Math.max(at, start)))
    at = end
  }
  return parts.join('') + text.slice(at)
}

const nothing: RecognisedCase = {
  mentions: [],
  guesses: [],
  age: null,
  tempo: null,
  drugs: [],
  namedDrugs: [],
  unresolved: [],
}

/**
 * Reads a description in steps, one a sentence, so that a view can pause between them. The last value is the reading.
 *
 * @param text any text up to `mostCaseCharacters`; what lies beyond is not read
 */
export function* readingSteps(reference: Reference, text: string): Generator<undefined, RecognisedCase> {
  // Data has fields that only a reader of its own understands: as prose, "excluded": true is no denial.
  if (isStructured(text)) return { ...nothing, unresolved: [{ start: 0, end: text.length }] }
  const index = phraseIndexOf(reference)
  const match = matcherOf(index)
  const folded = foldText(text.slice(0, mostCaseCharacters), (word) => index.byTerm.has(canonicalWord(word)))
  const sentences = sentencesOf(folded.text)
  yield undefined
  const names: DrugMatch[] = []
  for (const name of drugNamesIn(reference, folded.text)) {
    if (name === null) yield undefined
    else names.push(name)
  }
  yield undefined
  const mentions: Mention[] = []
  const guesses: Mention[] = []
  const ages: AgeMention[] = []
  const namedDrugs: NamedDrug[] = []
  const unresolved: Span[] = []
  const blank: Span[] = []
  let next = 0
  let isAfterJerks = false
  for (const sentence of sentences) {
    while ((names[next]?.end ?? Infinity) <= sentence.start) next += 1
    let to = next
    while ((names[to]?.start ?? Infinity) < sentence.end) to += 1
    const drugs = names.slice(next, to)
    const reading = readSentence({
      reference,
      index,
      text: folded.text,
      sentence,
      drugs,
      isAfterJerks,
      match,
    })
    isAfterJerks = reading.isOfJerks
    mentions.push(...reading.mentions)
    guesses.push(...reading.guesses)
    ages.push(...reading.ages)
    namedDrugs.push(...reading.drugs)
    unresolved.push(...reading.unresolved)
    blank.push(...reading.ages.filter(({ isWord }) => !isWord).map(({ span }) => span))
    if (sentence.scope !== 'patient') blank.push(sentence)
    yield undefined
  }
  const original = ({ start, end }: Span): Span => ({
    start: folded.originalAt(start),
    end: folded.originalAt(end - 1) + 1,
  })
  const moved = <T extends { readonly span: Span }>(item: T): T => ({ ...item, span: original(item.span) })
  const settled = settle(reference, mentions)
  const counted = new Set(settled.map(({ findingId }) => findingId))
  const asked = new Map(
    guesses.filter(({ findingId }) => !counted.has(findingId)).map((guess) => [guess.findingId, guess]),
  )
  const tempoText = forTempo(folded.text, blank)
  const named = chooseAge(ages)
  const isNow = named !== null && !ages.some(({ isOnset, isWord }) => isOnset || isWord)
  const age = (isNow ? onsetFromHistory(tempoText, named) : null) ?? named
  const tempo = recogniseTempo(tempoText)
  return {
    mentions: settled.map(moved),
    guesses: [...asked.values()].map(moved),
    age: age === null ? null : moved(age),
    tempo: tempo === null ? null : moved(tempo),
    drugs: [
      ...new Set(namedDrugs.filter((named) => countsAs(reference, named).isCounted).map(({ drug }) => drug)),
    ],
    namedDrugs: namedDrugs.map((named) => ({ ...named, ...original(named) })),
    unresolved: unresolved
      .filter((span) => tempo === null || !(span.start < tempo.span.end && tempo.span.start < span.end))
      .map(original),
  }
}

/**
 * Reads a description in free text: findings of the vocabulary with what is denied, doubted or of a relative; normal results,
 * figures, ids of HPO; age, tempo and drugs. What is not understood is returned as such, what is only near as a question.
 *
 * @param text any text; see `layout.ts` for where sentences end
 * @returns mentions in order of the text, a finding once; spans in UTF-16 units of the text as it was given
 */
export const recogniseCase = (reference: Reference, text: string): RecognisedCase => {
  const steps = readingSteps(reference, text)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
