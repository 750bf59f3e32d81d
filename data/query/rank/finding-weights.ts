import type { Entry } from '../../schema/entry'
import type { Finding } from '../../schema/finding'
import type { Row } from './entry-rows'
import { absentWeight, noise, presentWeight, type RecordSays } from './noise'
import { relativesOf } from './relatives'

/** Results that say nothing against an entry whose record names no such test. */
const normalResults: ReadonlySet<string> = new Set(['normal-brain-mri', 'normal-eeg', 'normal-csf'])

/** What the noise model needs of each finding of a record; a row of the whole entry before one of a subtype. */
const saysOf = ({ findings }: Entry): ReadonlyMap<string, RecordSays> =>
  new Map(
    findings
      .toSorted((a, b) => Number(b.appliesTo !== undefined) - Number(a.appliesTo !== undefined))
      .map(({ finding, when, frequency, appliesTo, flags }): [string, RecordSays] => [
        finding,
        {
          when,
          isExcluded: frequency === 'excluded',
          isRequired:
            frequency === 'obligate' &&
            appliesTo === undefined &&
            (when ?? 'onset') === 'onset' &&
            (flags?.includes('criterion') ?? false),
        },
      ]),
  )

export type FindingWeights = Readonly<
  Record<'present' | 'absent' | 'not-yet', (findingId: string) => Float64Array>
>

/**
 * Log likelihood ratios of every finding for all entries, under the noise model.
 *
 * @param column P(finding | entry) by place of the entry
 * @param background its mean over the entries
 */
export const findingWeights = (
  entries: readonly Entry[],
  findings: readonly Finding[],
  rows: readonly Row[],
  column: (id: string) => Float64Array,
  background: (id: string) => number,
): FindingWeights => {
  const relatives = relativesOf(findings, (id) => -Math.log(background(id)))
  const says = entries.map(saysOf)
  /** P(finding | entry), or what a near relative that the record names lends to it. */
  const credited = (id: string): Float64Array =>
    column(id).map((p, at) => {
      const lent = (relatives.get(id) ?? []).map(({ findingId, nearness }) => {
        const how = rows[at]?.basis.get(findingId)
        const isNamed = how === 'listed' || how === 'implied'
        return isNamed ? noise.relativeCredit * nearness * (column(findingId)[at] ?? 0) : 0
      })
      return Math.max(p, ...lent)
    })
  const weighPresent = (id: string): Float64Array => {
    const credit = credited(id)
    const mean = credit.reduce((sum, p) => sum + p, 0) / Math.max(1, entries.length)
    return credit.map((p, at) => {
      const weight = presentWeight(p, mean, says[at]?.get(id))
      const isUntested = normalResults.has(id) && rows[at]?.basis.get(id) === 'unlisted'
      return isUntested ? Math.max(0, weight) : weight
    })
  }
  const weighAbsent = (id: string): Float64Array =>
    column(id).map((p, at) => absentWeight(p, background(id), says[at]?.get(id)))
  const present = new Map(findings.map(({ id }) => [id, weighPresent(id)]))
  const absent = new Map(findings.map(({ id }) => [id, weighAbsent(id)]))
  const none = new Float64Array(entries.length)
  const absentOf = (id: string): Float64Array => absent.get(id) ?? none
  return {
    present: (id) => present.get(id) ?? none,
    absent: absentOf,
    // Absent so far: speaks to records that begin with it, and to no other.
    'not-yet': (id) =>
      absentOf(id).map((weight, at) => {
        const own = says[at]?.get(id)
        return own?.when === 'onset' || own?.isRequired === true ? weight : 0
      }),
  }
}
