import { processTerm } from '../text/text'
import type { Window } from './best-window'
import { jerkTerm } from './clinical-words'
import { isNegationTerm, type FindingPhrase } from './phrases'
import type { Word } from './words'

/** Words that name a thing by themselves wherever they stand. */
export const headTerms: ReadonlySet<string> = new Set([jerkTerm, 'seizure'])

/** "Not walking" is not "gait not normal": a no that begins a phrase stands before the rest of it. */
const isInOrder = (phrase: FindingPhrase, window: Window, words: readonly Word[]): boolean => {
  const [first] = phrase.terms
  if (first === undefined || !phrase.needed.includes(first) || !isNegationTerm(first)) return true
  const places = window.used.map(({ place }) => place)
  // "Can no longer walk" is not "no longer has a disturbance of gait", though walking and gait are one word elsewhere.
  const isSpelt = places.every((place) => phrase.spelt.has(processTerm(words[place]?.text ?? '')))
  if (!isSpelt) return false
  return words[Math.min(...places)]?.term === first
}

/** "The runs": its words stand side by side. */
const isInOnePiece = ({ places }: Window): boolean =>
  places.every((place, at) => at === 0 || place === (places[at - 1] ?? 0) + 1)

/** "Jerks and seizures", "tremor and jerks": two things side by side are not one. */
const isPair = ({ text, terms }: FindingPhrase, { used }: Window, words: readonly Word[]): boolean => {
  const [first, second] = used
  if (terms.length !== 2 || first === undefined || second === undefined) return false
  const areHeads = terms.every((term) => headTerms.has(term))
  if (!areHeads && second.place !== first.place + 2) return false
  const isJoined = /^(?:and|or)$/u.test(words[first.place + 1]?.plain ?? '')
  return isJoined && !/\b(?:and|or)\b/u.test(text)
}

const newSubject =
  /^(?:his|her|its|their|an?|the|some|two|three|several|he|she|it|they|has|is|was|had|does)$/u

/** "Legs are jerking and her ankles beat": after "and" with a subject of its own nothing belongs to the jerks before. */
const crossesStatement = ({ places }: Window, words: readonly Word[]): boolean => {
  const [first = 0] = places
  const last = places.at(-1) ?? first
  const between = words.slice(first + 1, last)
  // "Cannot walk because of truncal ataxia": the reason is a thing of its own.
  if (between.some(({ plain }) => plain === 'because')) return true
  if (/^(?:of|in)$/u.test(words[first + 1]?.plain ?? '')) return false
  return between.some(
    ({ plain }, at) =>
      (plain === 'and' || plain === 'but') && newSubject.test(words[first + 2 + at]?.plain ?? ''),
  )
}

/** Whether words that hold a phrase say it: in its order, in one piece where it must be, and within one statement. */
export const isSaidBy = (phrase: FindingPhrase, window: Window, words: readonly Word[]): boolean =>
  !crossesStatement(window, words) &&
  !isPair(phrase, window, words) &&
  isInOrder(phrase, window, words) &&
  (!phrase.isOnePiece || isInOnePiece(window))
