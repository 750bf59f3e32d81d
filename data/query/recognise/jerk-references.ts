import { jerkTerm } from './clinical-words'
import { finiteVerbs } from './cues'
import type { Word } from './words'

/** Words that stand for what the same sentence or the one before has named: "multifocal ones", "the latter". */
const standIns = /^(?:ones|latter|former)$/u
const subjectPronouns = /^(?:they|these|those)$/u
const objectPronouns = /^(?:them|these)$/u
/** What jerks do: after "these" one of them says that no noun follows ("these drugs"). */
const doings =
  /^(?:occur|occurred|stop|stopped|vanish\w*|disappear\w*|persist\w*|come|last|lasted|begin|began|start|continue|increase\w*|happen\w*|get|got|spread|involve\w*|affect\w*|subside\w*|cease\w*|recur\w*|arise|arose|worsen|follow|go|went)$/u
/** What is done to jerks: "hold them back" is said of tics, "brings them out" of a trigger. */
const doneTo =
  /^(?:sets?|setting|brings?|bringing|brought|makes?|made|worsens?|eases?|eased|helps?|helped|calms?|calmed|reduces?|stops?|stopped|abolish\w*|triggers?|triggered|provokes?|provoked)$/u
const subjectWithin = 2

/** A word that may stand for jerks named before: it completes a way of saying something, and alone says nothing. */
export type Referring = Word & { readonly isReference?: true }

const asJerk = (word: Word): Referring => ({ ...word, term: jerkTerm, isFiller: false, isReference: true })

/**
 * The words of a sentence with what stands for jerks read as such. In the sentence that names them only "ones" and the like
 * do; in the one after, a pronoun does too, as its subject or as the object of what brings them on.
 *
 * @param wasOfJerks whether the sentence before spoke of the patient's jerks
 */
export const withReferences = (words: readonly Word[], wasOfJerks: boolean): readonly Referring[] => {
  let isNamed = false
  return words.map((word, at) => {
    isNamed ||= word.term === jerkTerm
    if (standIns.test(word.plain) && (isNamed || wasOfJerks)) return asJerk(word)
    if (!wasOfJerks || isNamed) return word
    const next = words[at + 1]?.plain ?? ''
    const isSubject =
      at < subjectWithin && subjectPronouns.test(word.plain) && (finiteVerbs.has(next) || doings.test(next))
    const isObject = objectPronouns.test(word.plain) && doneTo.test(words[at - 1]?.plain ?? '')
    return isSubject || isObject ? asJerk(word) : word
  })
}

/** Whether matched words say more than that jerks were meant. */
export const saysMoreThanReference = (words: readonly (Referring | undefined)[]): boolean =>
  words.some((word) => word !== undefined && word.isReference !== true)
