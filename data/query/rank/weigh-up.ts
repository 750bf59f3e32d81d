import { findingProbability } from '../reference/frequency'
import type { Reference } from '../reference/reference'
import type { CaseInput } from './case'
import { profilesOf } from './profile'
import type { Contribution, RankedEntry } from './rank-entries'

/** An entry of the list with what speaks for it, against it, and what it would lead one to expect. */
export type WeighedEntry = {
  readonly entryId: string
  readonly rank: number
  readonly pro: readonly Contribution[]
  readonly contra: readonly Contribution[]
  /** Entered, but without bearing on this entry: uncertain, contained in another finding, or as likely as anywhere. */
  readonly neutral: readonly Contribution[]
  /** Criteria that every patient with it has and that nobody has entered yet: asked for before all else. */
  readonly criteria: readonly string[]
  /** Finding ids that most patients with it have and that nobody has entered yet, the most telling first. */
  readonly missing: readonly string[]
}

/** A weight nearer to zero than this says nothing: a likelihood ratio between 0.9 and 1.1. */
const negligible = 0.1
/** A finding is expected where more than half of the patients have it. */
const expectedFrom = 0.5
const mostMissing = 6

/** Sorts the contributions of one ranked entry for a reader. */
export const weighUp = (reference: Reference, input: CaseInput, ranked: RankedEntry): WeighedEntry => {
  const profiles = profilesOf(reference)
  const said = new Set(input.findings.map(({ findingId }) => findingId))
  const known = new Set([...said].flatMap((id) => [id, ...profiles.ancestors(id)]))
  const missing = reference
    .findingsOf(ranked.entryId)
    .filter(
      ({ listed, term }) =>
        !known.has(term.id) && listed.appliesTo === undefined && findingProbability(listed) >= expectedFrom,
    )
    .map(({ term }) => term.id)
  const criteria = reference
    .findingsOf(ranked.entryId)
    .filter(({ listed }) => listed.frequency === 'obligate' && (listed.flags?.includes('criterion') ?? false))
    .map(({ term }) => term.id)
    .filter((id) => missing.includes(id))
  return {
    entryId: ranked.entryId,
    rank: ranked.rank,
    pro: ranked.contributions.filter(({ weight }) => weight > negligible),
    contra: ranked.contributions.filter(({ weight }) => weight < -negligible),
    neutral: ranked.contributions.filter(({ weight }) => Math.abs(weight) <= negligible),
    criteria: [...new Set(criteria)],
    missing: [...new Set(missing)].slice(0, mostMissing),
  }
}
