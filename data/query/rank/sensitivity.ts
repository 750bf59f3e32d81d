import type { Reference } from '../reference/reference'
import type { CaseInput } from './case'
import { topEntries, type RankOptions } from './rank-entries'

/** What the head of the list would be if one item of the case were wrong. */
export type Sensitivity = {
  readonly kind: 'finding' | 'age' | 'tempo' | 'drugs'
  /** Finding id, or the kind itself. */
  readonly id: string
  /** The first three entries without it. */
  readonly top: readonly string[]
  /** Whether another entry would stand first. */
  readonly changesFirst: boolean
  /** Whether the first three would be other entries, in whatever order. */
  readonly changesTopThree: boolean
}

const depth = 3

const without = (
  input: CaseInput,
): readonly { kind: Sensitivity['kind']; id: string; input: CaseInput }[] => [
  ...(input.ageYears === undefined
    ? []
    : [{ kind: 'age' as const, id: 'age', input: { ...input, ageYears: undefined } }]),
  ...(input.tempo === undefined
    ? []
    : [{ kind: 'tempo' as const, id: 'tempo', input: { ...input, tempo: undefined } }]),
  ...((input.drugIds ?? []).length === 0
    ? []
    : [{ kind: 'drugs' as const, id: 'drugs', input: { ...input, drugIds: [] } }]),
  ...input.findings
    .filter(({ state }) => state !== 'uncertain')
    .map(({ findingId }) => ({
      kind: 'finding' as const,
      id: findingId,
      input: { ...input, findings: input.findings.filter((finding) => finding.findingId !== findingId) },
    })),
]

/**
 * For every item of the case, the first three entries without it. Bedside description is unreliable, so a reader must
 * see on which single item the list hangs.
 *
 * @returns one line an item: those that change the first entry lead, then those that change the first three
 */
export const sensitivityOf = (
  reference: Reference,
  input: CaseInput,
  options: RankOptions = {},
): readonly Sensitivity[] => {
  const head = (of: CaseInput): readonly string[] => topEntries(reference, of, depth, options)
  const now = head(input)
  return without(input)
    .map(({ kind, id, input: reduced }) => {
      const top = head(reduced)
      return {
        kind,
        id,
        top,
        changesFirst: top[0] !== now[0],
        changesTopThree: top.some((entryId) => !now.includes(entryId)),
      }
    })
    .sort(
      (a, b) =>
        Number(b.changesFirst) - Number(a.changesFirst) ||
        Number(b.changesTopThree) - Number(a.changesTopThree) ||
        a.id.localeCompare(b.id, 'en'),
    )
}
