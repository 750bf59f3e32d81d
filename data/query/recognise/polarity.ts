import type { FindingState } from '../rank/case'
import {
  contrasts,
  cuesByWord,
  finiteVerbs,
  qualifiers,
  seenWords,
  subjects,
  testNames,
  type Cue,
} from './cues'
import type { Word } from './words'

/** What is said of a finding named at a word; `ignored` is neither stated nor denied ("return if fever"). */
export type Said = FindingState | 'ignored'

/** For every word of a sentence, what is said of a finding named there, and which words say so. */
export type Polarity = { readonly said: readonly Said[]; readonly cues: ReadonlySet<number> }

type Met = { readonly cue: Cue; readonly from: number; readonly to: number }

/** Whether words stand in one chunk: no comma, bracket or dash between. */
export const isBreak = ({ before }: Word): boolean => /[,()]|\s[-–—]\s/u.test(before)

const cueAt = (words: readonly Word[], at: number): readonly Met[] =>
  (cuesByWord.get(words[at]?.plain ?? '') ?? [])
    .filter((cue) =>
      cue.words.every(
        (word, i) =>
          words[at + i]?.plain === word &&
          (i === 0 || /^(?:and|but|though|not|never)$/u.test(word) || !isBreak(words[at + i] ?? words[at]!)),
      ),
    )
    .map((cue) => ({ cue, from: at, to: at + cue.words.length }))

const isContent = (word: Word): boolean => !word.isFiller && !seenWords.has(word.plain)

/** For each word, where its chunk begins, and the place after its end. */
type Chunks = { readonly startOf: readonly number[]; readonly endOf: readonly number[] }

const chunksOf = (words: readonly Word[]): Chunks => {
  const startOf: number[] = []
  for (const [i, word] of words.entries()) startOf.push(i === 0 || isBreak(word) ? i : (startOf[i - 1] ?? 0))
  const endOf: number[] = []
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const next = words[i + 1]
    endOf[i] = next === undefined || isBreak(next) ? i + 1 : (endOf[i + 1] ?? i + 1)
  }
  return { startOf, endOf }
}

/** Whether a chunk is an item of a list and no more: a few words without verb, subject or time. */
const isBareItem = (words: readonly Word[], from: number, to: number): boolean => {
  const chunk = words.slice(from, to)
  const telling = chunk.filter(isContent)
  return (
    telling.length <= 4 &&
    !/^(?:on|and then)$/u.test(chunk[0]?.plain ?? '') &&
    !chunk.some(
      ({ plain }) =>
        finiteVerbs.has(plain) ||
        subjects.has(plain) ||
        testNames.has(plain) ||
        qualifiers.has(plain) ||
        contrasts.has(plain) ||
        /^(?:normal|unremarkable|abnormal|intact|positive|mg|mcg|\d.*)$/u.test(plain),
    )
  )
}

/** States and signs as adjectives: alone after a comma they are said of the patient, and are no item of a list of things. */
const adjectives =
  /^(?:ataxic|confused|drowsy|demented|agitated|febrile|pyrexial|spastic|dystonic|rigid|dysarthric|hyperreflexic|areflexic|unsteady|stiff|encephalopathic|tremulous|tachycardic|hypertensive|comatose|unconscious|hypotonic|bound|bedbound|wheelchair|disorient\w+|depressed|anxious|irritable|lethargic|somnolent|obtunded|stuporous|mute|aphasic|dysphasic|hemiparetic|paraparetic|cachectic|jaundiced|icteric|incontinent|diaphoretic|sweaty|clumsy|weak|deaf|blind|psychotic|delirious|hallucinating|jerky|choreic|bradykinetic|parkinsonian|apathetic|disinhibited|forgetful|microcephalic|dysmorphic|hyperkinetic|myoclonic|mildly|severely|markedly)$/u
/** Whether a chunk is such an adjective with what modifies it: "wheelchair-bound", "very confused". */
const isPredicate = (words: readonly Word[], from: number, to: number): boolean => {
  const telling = words.slice(from, to).filter(isContent)
  return telling.length > 0 && telling.every(({ plain }) => adjectives.test(plain))
}
/** "No tremor, ataxic gait": after one item of a "no", a sign with an adjective of its own is another statement. */
const isContrary = (words: readonly Word[], from: number, to: number, start: number): boolean =>
  words[start]?.plain === 'no' &&
  words.slice(start + 1, from).every((word, i) => i === 0 || !isBreak(word)) &&
  /^(?:ataxic|spastic|unsteady|confused|slurred|dysarthric|brisk|exaggerated|marked|severe|florid|prominent)$/u.test(
    words[from]?.plain ?? '',
  ) &&
  to === words.length

type State = { said: Said; reach: Cue['reach']; hasContent: boolean; from: number }
const plainState = (): State => ({ said: 'present', reach: 'none', hasContent: false, from: -1 })

/** Whether a statement begins at a word, so that what was denied before it is over. */
const beginsStatement = (words: readonly Word[], at: number, state: State): boolean => {
  const { plain } = words[at] ?? { plain: '' }
  if (contrasts.has(plain)) return true
  if (!state.hasContent) return false
  const next = words[at + 1]?.plain ?? ''
  // "Unable to stand because of jerks": the reason is stated. That of what is not there is not: "no fever due to sepsis".
  const isCause =
    plain === 'because' ||
    plain === 'due' ||
    (/^(?:owing|secondary)$/u.test(plain) && next === 'to') ||
    (plain === 'as' && next === 'a' && words[at + 2]?.plain === 'result')
  if (isCause && (state.said === 'ignored' || state.reach === 'clause')) return true
  if (plain === 'with' || plain === 'only') return true
  const before = words[at - 1]?.plain ?? ''
  // "Never lost consciousness or had seizures": the no goes on.
  if (state.said === 'absent' && /^(?:or|nor)$/u.test(before)) return false
  return finiteVerbs.has(plain) || subjects.has(plain) || (testNames.has(plain) && finiteVerbs.has(next))
}

/**
 * Reads what is denied, doubted or only thought of in a sentence. Cues that a phrase of the vocabulary has taken
 * ("no EEG correlate") are set apart by the caller, who asks for the state before the phrase.
 *
 * @param isQuestion whether the sentence ends with a question mark: its last part is in doubt
 */
export const readPolarity = (words: readonly Word[], isQuestion = false): Polarity => {
  const { startOf, endOf } = chunksOf(words)
  /** Up to the "or" that closes a list a negation holds whatever the items look like. */
  const lastOr = words.findLastIndex(({ plain }) => plain === 'or' || plain === 'nor')
  const said: Said[] = []
  const cues = new Set<number>()
  const backs: Met[] = []
  let state = plainState()
  const outer: State[] = []
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i]
    if (word === undefined) continue
    if (word.before.includes(')') && outer.length > 0) state = outer.pop() ?? plainState()
    if (word.before.includes('(') && state.reach !== 'sentence') {
      outer.push(state)
      if (state.reach !== 'list') state = plainState()
    }
    if (/[,)]|\s[-–—]\s/u.test(word.before) && state.said !== 'present') {
      const end = endOf[i] ?? i
      const isNew = isPredicate(words, i, end) || isContrary(words, i, end, state.from)
      const isListed = i <= lastOr || (state.reach === 'list' && !isNew && isBareItem(words, i, end))
      const holds = state.reach === 'sentence' || (state.said === 'absent' && isListed)
      if (!holds) state = plainState()
    }
    if (state.said !== 'present' && state.reach !== 'sentence' && beginsStatement(words, i, state))
      state = plainState()
    // "?seizure", "seizure?"
    const all = cueAt(words, i)
    const [longest] = all
    // "Not taken" answers what stands before it; before a word it denies, only its "not" counts.
    const isOpen =
      longest?.cue.reach === 'back' &&
      (i === 0 || words.slice(longest.to, endOf[longest.to - 1] ?? longest.to).some(isContent))
    const met = (isOpen ? all.find(({ cue }) => cue.reach !== 'back') : undefined) ?? longest
    if (/\?\s*$/u.test(word.before))
      state = { said: 'uncertain', reach: 'clause', hasContent: false, from: i }
    if (met === undefined) {
      if (isContent(word)) state.hasContent = true
      said.push(state.said)
      continue
    }
    const end = endOf[met.to - 1] ?? i + 1
    const isAnswer = !words.slice(met.to, end).some(isContent)
    const hasBefore = i > 0
    const back = all.find(({ cue }) => cue.reach === 'back')
    for (let at = met.from; at < met.to; at += 1) {
      cues.add(at)
      said.push(state.said)
    }
    i = met.to - 1
    if (isAnswer && hasBefore && back !== undefined && back.to >= met.to) {
      for (let at = met.to; at < back.to; at += 1) {
        cues.add(at)
        said.push(state.said)
      }
      i = back.to - 1
      backs.push(back)
    } else if (isAnswer && hasBefore && met.cue.effect !== 'ignored' && met.cue.reach !== 'none') {
      backs.push(met)
    } else if (met.cue.reach === 'back') {
      // "Resolved encephalopathy", "negative myoclonus": before what it would speak of, it is another word.
      if (met.cue.words.length === 1) for (let at = met.from; at < met.to; at += 1) cues.delete(at)
    } else if (met.cue.reach !== 'none') {
      if (state.reach !== 'sentence') {
        // "Denies no fever": a second no of one list says the same.
        state = { said: met.cue.effect, reach: met.cue.reach, hasContent: false, from: i }
      }
    }
  }
  for (const { cue, from } of backs) {
    let start = startOf[from] ?? 0
    // "Tremor (absent)": the bracket answers what stands before it.
    if (start === from && start > 0) start = startOf[start - 1] ?? 0
    const isList = words.slice(start, from).some(({ plain }) => plain === 'and' || plain === 'or')
    while (isList && start > 0 && isBareItem(words, startOf[start - 1] ?? 0, start) && !cues.has(start - 1)) {
      start = startOf[start - 1] ?? 0
    }
    let at = from - 1
    for (; at >= start; at -= 1) {
      const { plain } = words[at] ?? { plain: '' }
      // "Still outstanding" is no contrast.
      if (cues.has(at) || (contrasts.has(plain) && !(plain === 'still' && at === from - 1))) break
      said[at] = cue.effect
    }
  }
  if (isQuestion) {
    for (let at = startOf[words.length - 1] ?? 0; at < words.length; at += 1) {
      if (said[at] === 'present') said[at] = 'uncertain'
    }
  }
  return { said, cues }
}
