import type { Drug } from '../../schema/drug'
import { drugMentionsOf } from '../medications/check-medications'
import { classOfWord } from '../medications/list-words'
import type { Reference } from '../reference/reference'
import type { Span } from '../text/text'
import { isLoose, relatives } from './clinical-words'
import { matchClause, type PhraseMatch } from './match-clause'
import { phraseIndexOf } from './phrases'
import { recogniseAge, recogniseTempo, type RecognisedAge, type RecognisedTempo } from './recognise-onset'
import { clausesOf, readPolarity, type Polarity, type Word } from './words'

/** Characters of a description that the view reads at once. */
export const mostCaseCharacters = 4_000

/** A finding that a text names. */
export type Mention = {
  readonly findingId: string
  readonly state: Polarity
  readonly span: Span
  /** The way of saying it in the vocabulary that fitted. */
  readonly phrase: string
  /** `near`: the closest in the vocabulary; shown as a suggestion to confirm or remove. */
  readonly how: PhraseMatch['how']
}

/** What a description says, in the terms of the reference. */
export type RecognisedCase = {
  readonly mentions: readonly Mention[]
  readonly age: RecognisedAge | null
  readonly tempo: RecognisedTempo | null
  /** Drugs named as taken, each once. */
  readonly drugs: readonly Drug[]
  /** Stretches that were not understood. They are shown, never dropped. */
  readonly unresolved: readonly Span[]
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Places of the words that any of the spans touches; both in order of the text. */
const placesOver = (words: readonly Word[], spans: readonly Span[]): ReadonlySet<number> => {
  const places = new Set<number>()
  let at = 0
  for (const [place, word] of words.entries()) {
    while ((spans[at]?.end ?? Infinity) <= word.start) at += 1
    const span = spans[at]
    if (span !== undefined && overlaps(word, span)) places.add(place)
  }
  return places
}

/** Words about who is described, which no finding needs. */
const personWords: ReadonlySet<string> = new Set(
  'boy girl man woman male female lady gentleman old aged age yo baby infant child newborn left right side both'.split(
    ' ',
  ),
)

const spanOfPlaces = (words: readonly Word[], places: readonly number[]): Span => {
  const used = places.flatMap((place) => words[place] ?? [])
  return {
    start: Math.min(...used.map(({ start }) => start)),
    end: Math.max(...used.map(({ end }) => end)),
  }
}

/** Neighbouring words as one stretch. */
const joinSpans = (words: readonly Word[], isIn: (place: number) => boolean): readonly Span[] => {
  const spans: { start: number; end: number }[] = []
  let last = -2
  for (const [place, word] of words.entries()) {
    if (!isIn(place)) continue
    const open = spans.at(-1)
    const isNext = words.slice(last + 1, place).every(({ isFiller }) => isFiller)
    if (open !== undefined && last >= 0 && isNext) open.end = word.end
    else spans.push({ start: word.start, end: word.end })
    last = place
  }
  return spans
}

/** Of a sign in a relative the family history is what the patient has. */
const familyFinding = 'family-history-dominant'
const isFamilyTerm = (findingId: string): boolean =>
  findingId.startsWith('family-history') ||
  findingId === 'consanguinity' ||
  findingId === 'paternal-inheritance'

const asFamilyHistory = (words: readonly Word[], matches: readonly PhraseMatch[]): readonly PhraseMatch[] => {
  const hasRelative = words.some(({ term }) => relatives.has(term))
  if (!hasRelative || matches.length === 0 || matches.some(({ findingId }) => isFamilyTerm(findingId)))
    return matches
  const [first] = matches
  return first === undefined ? [] : [{ ...first, findingId: familyFinding, how: 'near' as const }]
}

/**
 * Reads a description in free text: findings of the vocabulary with negation and doubt, age, tempo and drugs.
 * What is not understood is returned as such.
 *
 * @param text any text; clauses end at commas, full stops, semicolons, line ends and "but"
 * @returns mentions in order of the text, a finding once (its last state counts); spans in UTF-16 units
 */
export const recogniseCase = (reference: Reference, text: string): RecognisedCase => {
  const index = phraseIndexOf(reference)
  const age = recogniseAge(text)
  const tempo = recogniseTempo(text)
  const drugMentions = drugMentionsOf(reference, text)
  const mentions = new Map<string, Mention>()
  const unresolved: Span[] = []
  /** Lists repeat themselves ("no, no, no"): a clause in the same words is matched once. */
  const matchesOf = new Map<string, readonly PhraseMatch[]>()
  const matchOnce = (words: readonly Word[]): readonly PhraseMatch[] => {
    const key = words.map(({ text: word }) => word).join(' ')
    const known = matchesOf.get(key) ?? matchClause(words, index)
    matchesOf.set(key, known)
    return known
  }
  let handedOn: Polarity | null = null
  for (const clause of clausesOf(text)) {
    const isAge = (word: Word): boolean => age !== null && overlaps(word, age.span)
    const words = clause.words.filter((word) => !isAge(word))
    // "Acute" alone is the tempo, and not besides the nearest thing to "acute onset".
    const isTempo = (place: number): boolean => {
      const word = words[place]
      return tempo !== null && word !== undefined && overlaps(word, tempo.span)
    }
    const found = matchOnce(words).filter(({ how, places }) => how === 'phrase' || !places.every(isTempo))
    const matches = asFamilyHistory(words, found)
    const takenBy = new Map(
      found.flatMap((match) =>
        match.places
          .filter((place) => match.how === 'phrase' && words[place]?.isNegation)
          .map((place) => [place, match] as const),
      ),
    )
    const reading = readPolarity(words, (place) => takenBy.has(place), clause.isContinued ? handedOn : null)
    handedOn = reading.polarities.at(-1) ?? null
    for (const { findingId, phrase, places, how } of matches) {
      const state = reading.polarities[places[0] ?? 0] ?? 'present'
      mentions.delete(findingId)
      mentions.set(findingId, { findingId, state, span: spanOfPlaces(words, places), phrase, how })
    }
    const covered = new Set(matches.flatMap(({ places }) => places))
    const drugPlaces = placesOver(words, drugMentions)
    const hasDrug = drugPlaces.size > 0
    const isOpen = (place: number): boolean => {
      const word = words[place]
      if (word === undefined || covered.has(place) || reading.cues.has(place)) return false
      if (word.isFiller || isLoose(word.term) || personWords.has(word.text.toLowerCase())) return false
      if (relatives.has(word.term) && matches.some(({ findingId }) => isFamilyTerm(findingId))) return false
      if (drugPlaces.has(place)) return false
      // Dose, route and frequency belong to the drug of their clause.
      if (hasDrug && classOfWord(word.text) !== null) return false
      return !isTempo(place)
    }
    unresolved.push(...joinSpans(words, isOpen))
  }
  const ordered = [...mentions.values()].sort((a, b) => a.span.start - b.span.start)
  const drugs = [...new Set(drugMentions.map(({ drug }) => drug))]
  return { mentions: ordered, age, tempo, drugs, unresolved }
}
