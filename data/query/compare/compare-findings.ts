import type { Entry, EntryFinding } from '../../schema/entry'
import type { Finding } from '../../schema/finding'
import type { Frequency } from '../../schema/vocabulary'
import { findingProbability, frequencyMark, type FrequencyMark } from '../reference/frequency'
import type { Reference } from '../reference/reference'

export type FindingCell = {
  /** Null where the entry does not list the finding. */
  readonly mark: FrequencyMark | null
  readonly frequency: Frequency | null
  readonly listed: EntryFinding | null
}
export type FindingRow = {
  readonly term: Finding
  readonly cells: readonly FindingCell[]
  readonly isShared: boolean
  /** Spread of log-odds over the compared entries, in natural units; 0 where they agree. */
  readonly spread: number
}

const logOdds = (p: number): number => Math.log(p / (1 - p))

/** The listing of a finding that holds for the whole entry; a conditional one only where there is no other. */
const listingOf = (entry: Entry, id: string): EntryFinding | null => {
  const all = entry.findings.filter((listed) => listed.finding === id)
  return all.find((listed) => listed.appliesTo === undefined) ?? all[0] ?? null
}

/** One finding over the compared entries. */
export const compareFinding = (
  reference: Reference,
  entries: readonly Entry[],
  term: Finding,
): FindingRow => {
  const cells = entries.map((entry): FindingCell => {
    const listed = listingOf(entry, term.id)
    return listed === null
      ? { mark: null, frequency: null, listed }
      : { mark: frequencyMark[listed.frequency], frequency: listed.frequency, listed }
  })
  const odds = cells.map(({ listed }) =>
    logOdds(listed === null ? reference.background(term.id) : findingProbability(listed)),
  )
  const isShared = cells.every(({ mark }) => mark !== null && mark === cells[0]?.mark)
  return { term, cells, isShared, spread: isShared ? 0 : Math.max(...odds) - Math.min(...odds) }
}
