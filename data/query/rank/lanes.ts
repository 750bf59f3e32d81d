import type { Reference } from '../reference'
import type { RankedEntry } from './rank-entries'

/** An urgent entry stays in its lane while it is within this score of the first: a factor of about 400. */
const urgentReach = 6
/** The lane shows the nearest ones even where the list has left them behind. */
const leastUrgent = 3
const mostUrgent = 6

/**
 * Entries that must not be missed or can be treated now, the nearest first, whatever stands above them in the list.
 * Emergencies come before treatable causes.
 */
export const urgentLane = (reference: Reference, ranked: readonly RankedEntry[]): readonly RankedEntry[] => {
  const best = ranked[0]?.score ?? 0
  const urgencyOf = ({ entryId }: RankedEntry) => reference.entry(entryId)?.urgency ?? 'routine'
  const urgent = ranked.filter((entry) => urgencyOf(entry) !== 'routine')
  const near = urgent.filter(({ score }) => best - score <= urgentReach).slice(0, mostUrgent)
  const shown = near.length >= leastUrgent ? near : urgent.slice(0, leastUrgent)
  return [
    ...shown.filter((entry) => urgencyOf(entry) === 'emergency'),
    ...shown.filter((entry) => urgencyOf(entry) !== 'emergency'),
  ]
}

/** The mimics that fit best: whether it is myoclonus at all comes before which type. */
export const mimicStrip = (
  reference: Reference,
  ranked: readonly RankedEntry[],
  count: number,
): readonly RankedEntry[] =>
  ranked.filter(({ entryId }) => reference.entry(entryId)?.kind === 'mimic').slice(0, count)
