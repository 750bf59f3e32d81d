import { contrasts, finiteVerbs } from './cues'
import { isBreak } from './polarity'
import type { Word } from './words'

/** Of whom a finding named at a word is said. A `parent` counts in a line of descent; `sibling` is any other relative. */
export type Who = 'patient' | 'parent' | 'sibling' | 'other'

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

const parents = listOf(
  `father fathers mother mothers parent parents dad mum mom dads mums moms son sons daughter daughters grandfather grandmother
  grandfathers grandmothers grandparent grandparents grandson granddaughter paternal maternal`,
)
const siblings = listOf(
  `brother brothers sister sisters sibling siblings sib sibs uncle uncles aunt aunts cousin cousins niece nephew twin twins
  family families relative relatives stepbrother stepsister halfbrother halfsister familial`,
)
const others = listOf(
  'husband wife partner girlfriend boyfriend spouse fiance fiancee friend neighbour neighbor colleague roommate flatmate housemate bedmate classmate coworker',
)
/** "His deaf father", "a demented wife": an adjective between speaks of the relative alone. */
const adjective =
  /^(?:deaf|blind|mute|lame|frail|ill|sick|dead|drunk|mad|weak|stiff|ataxic|[\p{L}]{3,}(?:ed|ic|ive|ant|ent|ous|al|ful|less|able|ible|ile))$/u
/** "The patient in the next bed". */
const isInNextBed = (words: readonly Word[], at: number): boolean =>
  /^(?:patient|man|woman|lady|gentleman|person|boy|girl|child|neighbour|one)$/u.test(
    words[at]?.plain ?? '',
  ) &&
  /^(?:in|from|on)$/u.test(words[at + 1]?.plain ?? '') &&
  words
    .slice(at + 2, at + 5)
    .some(({ plain }) => /^(?:next|adjacent|opposite|neighbouring|adjoining|same)$/u.test(plain)) &&
  words
    .slice(at + 3, at + 6)
    .some(({ plain }) => /^(?:bed|bay|room|cubicle|cot|ward|house|door)$/u.test(plain))
/** After a spouse or friend: what is said of that person, and no report about the patient. */
const statesOfOther =
  /^(?:has|had|with|is|was|and|also|suffers|who|whose|takes|took|died|recently|now|previously|sadly|just|is|also|has|had|uses|developed|lost|needs|needed|got|[\p{L}]{3,}ed)$/u
/** Whose "his" and "her" speak of the patient again: "his wife is kept awake by his jerks". */
const patientsOf: Readonly<Record<string, RegExp>> = {
  wife: /^(?:his|him)$/u,
  girlfriend: /^(?:his|him)$/u,
  fiancee: /^(?:his|him)$/u,
  mother: /^(?:his|him)$/u,
  husband: /^her$/u,
  boyfriend: /^her$/u,
  father: /^her$/u,
}

const kinOf = (plain: string): Who | null =>
  parents.has(plain) ? 'parent' : siblings.has(plain) ? 'sibling' : others.has(plain) ? 'other' : null

/** Whoever tells, sees or brings is no patient. */
const tells = listOf(
  `reports reported says said describes described notices noticed notes noted states stated tells told sees saw witnessed
  observed observes thinks thought believes believed feels felt worries worried asks asked calls called brings brought finds
  found recalls recalled remembers filmed films mentions mentioned gives gave video videoed recorded heard hears woke wakes
  confirms confirmed denies denied concerned is s took takes accompanied attended attends present came wants`,
)
const toldBy = listOf('by from per to with tells told asked according')
/** "His mother is", "her mother took": a statement about the relative where a finding follows, and none about the patient. */
const statesOfKin = listOf('is took takes s')
const patientWords = listOf('he she they patient pt i we himself herself our')

/** "A son of consanguineous parents", "born to a mother with": who the patient comes from, not of whom it speaks. */
const isOrigin = (words: readonly Word[], at: number): boolean => {
  const before = words.slice(Math.max(0, at - 7), at).map(({ plain }) => plain)
  return (
    (before.includes('of') || before.includes('to')) &&
    before.some((plain) =>
      /^(?:sons?|daughters?|child|children|born|infant|baby|boy|girl|offspring)$/u.test(plain),
    )
  )
}

/** "Your son has had jerks": a letter to the parents speaks of the patient. */
const isPatientByName = (words: readonly Word[], at: number): boolean =>
  /^(?:sons?|daughters?)$/u.test(words[at]?.plain ?? '') &&
  // "Mother brings her three-year-old son"
  (words
    .slice(Math.max(0, at - 7), at)
    .some(({ plain }) =>
      /^(?:brings|brought|carries|carried|bringing|accompanies|accompanied)$/u.test(plain),
    ) ||
    /^(?:your|their|this|our|my)$/u.test(words[at - 1]?.plain ?? '') ||
    words[at + 1]?.plain === 'of')

const isTwinPregnancy = (words: readonly Word[], at: number): boolean =>
  /^twins?$/u.test(words[at]?.plain ?? '') &&
  /^(?:pregnancy|pregnancies|boy|girl|i|ii|1|2|one|two|birth|delivery|gestation)$/u.test(
    words[at + 1]?.plain ?? '',
  )

const isInformant = (words: readonly Word[], at: number): boolean => {
  const after = words[at + 1]
  if (after !== undefined && !isBreak(after) && tells.has(after.plain) && !statesOfKin.has(after.plain)) {
    return true
  }
  // "according to her mother", "by the mother", "lives with his father".
  return (
    [words[at - 1], words[at - 2]].some((word) => toldBy.has(word?.plain ?? '')) &&
    !words.slice(Math.max(0, at - 4), at).some(({ plain }) => plain === 'inherited' || plain === 'history')
  )
}

/** Words that tie what stands before them to the relative after them: "ataxia in her mother". */
const ties = listOf('in of like as')

/**
 * "Two brothers aged 12 and 14 have": the first words of a report about several patients. Without their ages they may be
 * relatives, and are read as such.
 */
const areThePatients = (words: readonly Word[], at: number): boolean =>
  /^(?:siblings|brothers|sisters|twins|cousins)$/u.test(words[at]?.plain ?? '') &&
  words.slice(0, at).every(({ plain }) => /^(?:two|three|four|identical|adult|young|\d)$/u.test(plain)) &&
  (words[at + 1]?.plain === 'aged' ||
    (words[at + 1]?.plain === 'of' && /^\d+$/u.test(words[at + 2]?.plain ?? '')))

/**
 * For every word of a sentence, of whom it speaks.
 *
 * @param isFamily whether its heading says that it speaks of the family
 * @param isOpening whether nothing stands before it
 */
export const readPeople = (words: readonly Word[], isFamily: boolean, isOpening = false): readonly Who[] => {
  const patientsAt = isOpening ? words.findIndex((_, at) => areThePatients(words, at)) : -1
  /** "Two sisters and their mother have": all of them are described. */
  const isOneOfThem = (at: number): boolean =>
    patientsAt >= 0 &&
    (at === patientsAt || (words[at - 1]?.plain === 'their' && words[at - 2]?.plain === 'and'))
  const who: Who[] = []
  let relative = ''
  let current: Who = isFamily ? 'sibling' : 'patient'
  for (const [i, word] of words.entries()) {
    const kin =
      isOneOfThem(i) || isPatientByName(words, i) || isTwinPregnancy(words, i) ? null : kinOf(word.plain)
    const next = words[i + 1]
    // "Wife died of cancer, now low in mood": the patient again.
    const turnsBack =
      isBreak(word) && /^(?:now|currently|presents|presenting|presented|admitted|today)$/u.test(word.plain)
    if (!isFamily && current === 'other' && turnsBack) current = 'patient'
    if (!isFamily && isPatientByName(words, i)) current = 'patient'
    const isStranger = isInNextBed(words, i)
    if (kin !== null || isStranger) {
      const before = words[i - 1]
      if (
        before !== undefined &&
        !isBreak(word) &&
        adjective.test(before.plain) &&
        !/^(?:maternal|paternal)$/u.test(before.plain)
      )
        who[i - 1] = 'other'
    }
    if (isStranger) {
      current = 'other'
      relative = ''
    } else if (kin !== null && !isInformant(words, i) && !isOrigin(words, i)) {
      const isNamed =
        kin !== 'other' ||
        (next !== undefined && !tells.has(next.plain) && statesOfOther.test(next.plain)) ||
        (next !== undefined &&
          statesOfKin.has(next.plain) &&
          !/^(?:him|her|me|them|the|this)$/u.test(words[i + 2]?.plain ?? ''))
      if (isNamed) {
        const tie = [words[i - 1], words[i - 2], words[i - 3]].findIndex((before) =>
          ties.has(before?.plain ?? ''),
        )
        if (tie >= 0 && current === 'patient') {
          for (let at = i - 1; at >= 0; at -= 1) {
            who[at] = kin
            const at0 = words[at]
            if (at0 === undefined || isBreak(at0) || contrasts.has(at0.plain)) break
          }
        }
        current = kin
        relative = word.plain
      }
    } else if (
      current !== 'patient' &&
      !isFamily &&
      patientsOf[relative]?.test(word.plain) === true &&
      kinOf(next?.plain ?? '') === null &&
      kinOf(words[i + 2]?.plain ?? '') === null
    ) {
      current = 'patient'
    } else if (current !== 'patient' && patientWords.has(word.plain)) {
      const before = words[i - 1]
      const begins =
        i === 0 ||
        finiteVerbs.has(next?.plain ?? '') ||
        isBreak(word) ||
        /^(?:and|but|while|whereas|that|when|than)$/u.test(before?.plain ?? '')
      if (begins && !isFamily) current = 'patient'
      else if (begins && /^(?:patient|pt|himself|herself)$/u.test(word.plain)) current = 'patient'
    }
    who.push(current)
  }
  return who
}
