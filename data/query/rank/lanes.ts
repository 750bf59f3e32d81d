import type { Reference } from '../reference/reference'
import type { CaseInput } from './case'
import { byUrgency, foldFamilies, type FamilyLine, type FamilyMember } from './families'
import { excludesAge } from './onset-likelihood'
import type { RankedEntry } from './rank-entries'

/** Within reach: no worse than a twentieth of the best fit, or among the first ranks where one entry has run ahead. */
const reachScore = Math.log(20)
const reachRank = 5
/** Below this lead of the first over the mean, what was entered tells entries hardly apart. */
const leastLead = 1.6
/** So many emergencies at once, as a share of all, are no short list. */
const mostEmergencyShare = 0.6
/** Lines that the lane shows, unless the emergencies alone are more; a tie may add a few. */
const shownLines = 6
const mostLines = 9

export type UrgentLane = {
  /** All that is within reach, emergencies first; each family is one line. */
  readonly lines: readonly FamilyLine[]
  /** How many lines stand in the lane at first: all emergencies, and treatable causes up to the end of a tie. */
  readonly shownCount: number
  /** Emergencies within reach, folded ones included, and all that the reference has. */
  readonly emergencies: readonly FamilyMember[]
  readonly emergencyTotal: number
  /** Whether too little is entered to tell emergencies apart. Then none is shown until it is asked for. */
  readonly isTooLittle: boolean
}

/** Whole ties of treatable causes, as many as fit. */
const shownOf = (lines: readonly FamilyLine[]): number => {
  let shown = lines.filter(({ urgency }) => urgency === 'emergency').length
  while (shown < Math.min(shownLines, lines.length)) {
    const rank = lines[shown]?.rank
    const tied = lines.slice(shown).filter((line) => line.rank === rank).length
    if (shown + tied > mostLines) break
    shown += tied
  }
  return shown
}

/**
 * Entries that must not be missed or can be treated now and are within reach of the case: better than the mean of all
 * entries and near the first (see data/README.md, "Within reach"). Every emergency within reach is shown, before any
 * treatable cause; nothing is cut inside a tie; a parent never stands beside its child.
 *
 * @param ranked the list as `rankEntries` gives it for this case
 */
export const urgentLane = (
  reference: Reference,
  input: CaseInput,
  ranked: readonly RankedEntry[],
): UrgentLane => {
  const best = ranked[0]?.score ?? 0
  const mean = ranked.reduce((sum, { score }) => sum + score, 0) / Math.max(1, ranked.length)
  // Up to the end of a tie: who shares a rank is in or out together.
  const lastRank = ranked
    .filter(({ score, rank }) => score > mean && (best - score <= reachScore || rank <= reachRank))
    .reduce((last, { rank }) => Math.max(last, rank), 0)
  const members = ranked
    .filter(({ rank }) => rank <= lastRank)
    .flatMap(({ entryId, rank }): readonly FamilyMember[] => {
      const entry = reference.entry(entryId)
      if (entry === undefined || entry.urgency === 'routine') return []
      // An emergency has paid for its age in its score and is never left out for it.
      const isAgeWrong = entry.urgency !== 'emergency' && excludesAge(entry.onset, input.ageYears)
      return isAgeWrong ? [] : [{ entryId, rank, urgency: entry.urgency }]
    })
  const lines = foldFamilies(reference, members)
  const emergencies = members.filter(({ urgency }) => urgency === 'emergency').toSorted(byUrgency)
  const emergencyTotal = reference.entries.filter(({ urgency }) => urgency === 'emergency').length
  return {
    lines,
    shownCount: shownOf(lines),
    emergencies,
    emergencyTotal,
    isTooLittle: best - mean < leastLead || emergencies.length > mostEmergencyShare * emergencyTotal,
  }
}

/** The mimics that fit best: whether it is myoclonus at all comes before which type. */
export const mimicStrip = (
  reference: Reference,
  ranked: readonly RankedEntry[],
  count: number,
): readonly RankedEntry[] =>
  ranked.filter(({ entryId }) => reference.entry(entryId)?.kind === 'mimic').slice(0, count)
