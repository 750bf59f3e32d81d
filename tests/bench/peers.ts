import MiniSearch from 'minisearch'
import { findingProbability } from '../../data/query/reference/frequency'
import type { CaseInput } from '../../data/query/rank/case'
import type { Reference } from '../../data/query/reference/reference'

/** Orders all entries for a case, best first. Only findings count: the peers know neither age, tempo nor drugs. */
export type Peer = {
  readonly name: string
  readonly source: string
  readonly rank: (input: CaseInput) => readonly string[]
}

type Scored = readonly (readonly [id: string, score: number])[]
const ordered = (scores: Scored): readonly string[] =>
  scores.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id)
const statedIn = (input: CaseInput, state: 'present' | 'absent'): readonly string[] =>
  input.findings.filter((finding) => finding.state === state).map(({ findingId }) => findingId)

/** What every peer needs: the tree of findings and the frequencies that the records list. */
const tablesOf = (reference: Reference) => {
  const parentOf = new Map(reference.dataset.findings.map(({ id, parent }) => [id, parent]))
  const withAncestors = (id: string): readonly string[] => {
    const trail = [id]
    for (let at = parentOf.get(id); at !== undefined; at = parentOf.get(at)) trail.push(at)
    return trail
  }
  const listed = new Map(
    reference.entries.map((entry) => {
      const own = new Map<string, number>()
      for (const row of entry.findings) {
        own.set(row.finding, Math.max(own.get(row.finding) ?? 0, findingProbability(row)))
      }
      return [entry.id, own] as const
    }),
  )
  const excluded = new Map(
    reference.entries.map((entry) => [
      entry.id,
      new Set(entry.findings.filter(({ frequency }) => frequency === 'excluded').map((f) => f.finding)),
    ]),
  )
  const closureOf = (entryId: string): ReadonlySet<string> =>
    new Set(
      [...(listed.get(entryId)?.keys() ?? [])]
        .filter((id) => !excluded.get(entryId)?.has(id))
        .flatMap((id) => withAncestors(id)),
    )
  const closures = new Map(reference.entries.map(({ id }) => [id, closureOf(id)]))
  const holders = (id: string): number => [...closures.values()].filter((closure) => closure.has(id)).length
  const n = reference.entries.length
  const ic = new Map(
    reference.dataset.findings.map(({ id }) => [id, -Math.log(Math.max(1, holders(id)) / n)]),
  )
  return { parentOf, withAncestors, listed, excluded, closures, ic, n }
}

/** What a plain text search would do with the labels of what is present. */
const miniSearchPeer = (reference: Reference): Peer => {
  const label = (id: string): string => reference.finding(id)?.label ?? ''
  const index = new MiniSearch<{ id: string; findings: string }>({ fields: ['findings'] })
  index.addAll(
    reference.entries.map(({ id, findings }) => ({
      id,
      findings: findings
        .filter(({ frequency }) => frequency !== 'excluded')
        .map(({ finding }) => label(finding))
        .join('. '),
    })),
  )
  const rank = (input: CaseInput): readonly string[] => {
    const query = statedIn(input, 'present').map(label).join(' ')
    const found = new Map(index.search(query).map((hit) => [String(hit.id), hit.score]))
    return ordered(reference.entries.map(({ id }) => [id, found.get(id) ?? 0]))
  }
  return { name: 'MiniSearch over findings', source: 'MiniSearch 7.2, defaults', rank }
}

/** Okapi BM25 with the usual constants over finding ids, broader ones included. */
const bm25Peer = (reference: Reference): Peer => {
  const { withAncestors, closures, n } = tablesOf(reference)
  const [k1, b] = [1.2, 0.75]
  const meanLength = [...closures.values()].reduce((sum, { size }) => sum + size, 0) / n
  const idf = (id: string): number => {
    const df = [...closures.values()].filter((closure) => closure.has(id)).length
    return Math.log(1 + (n - df + 0.5) / (df + 0.5))
  }
  const rank = (input: CaseInput): readonly string[] => {
    const terms = [...new Set(statedIn(input, 'present').flatMap(withAncestors))].map(
      (id) => [id, idf(id)] as const,
    )
    return ordered(
      [...closures].map(([id, closure]) => {
        const norm = k1 * (1 - b + (b * closure.size) / meanLength)
        return [
          id,
          terms.reduce((sum, [t, w]) => sum + (closure.has(t) ? (w * (k1 + 1)) / (1 + norm) : 0), 0),
        ]
      }),
    )
  }
  return { name: 'BM25 over finding ids', source: 'Robertson and Zaragoza 2009', rank }
}

/** Best matches by the information content of the nearest common ancestor, averaged from both sides. */
const resnikPeer = (reference: Reference): Peer => {
  const { withAncestors, closures, ic, listed } = tablesOf(reference)
  const similarity = (a: string, b: string): number => {
    const common = withAncestors(a).filter((id) => withAncestors(b).includes(id))
    return Math.max(0, ...common.map((id) => ic.get(id) ?? 0))
  }
  const mean = (from: readonly string[], to: readonly string[]): number =>
    from.length === 0
      ? 0
      : from.reduce((sum, a) => sum + Math.max(0, ...to.map((b) => similarity(a, b))), 0) / from.length
  const rank = (input: CaseInput): readonly string[] => {
    const present = statedIn(input, 'present')
    return ordered(
      [...closures].map(([id, closure]) => {
        const own = [...(listed.get(id)?.keys() ?? [])].filter((finding) => closure.has(finding))
        return [id, (mean(present, own) + mean(own, present)) / 2]
      }),
    )
  }
  return {
    name: 'Resnik similarity',
    source: 'Resnik 1995; Köhler 2009 (symmetric best-match average)',
    rank,
  }
}

/** Likelihood ratios by the published rules, on the frequencies of the records. */
const liricalPeer = (reference: Reference): Peer => {
  const { withAncestors, listed, excluded, parentOf, ic, n } = tablesOf(reference)
  const [falsePositive, excludedButPresent, unlisted] = [0.01, 0.001, 1e-4]
  const ids = [...parentOf.keys()]
  const childCount = new Map<string, number>()
  for (const parent of parentOf.values()) {
    if (parent !== undefined) childCount.set(parent, (childCount.get(parent) ?? 0) + 1)
  }
  const frequency = (entryId: string, id: string): number | null => {
    const own = listed.get(entryId)
    const narrower = [...(own ?? [])].filter(([other]) => withAncestors(other).includes(id))
    return narrower.length === 0 ? null : Math.max(...narrower.map(([, p]) => p))
  }
  const background = new Map(
    ids.map((id) => [
      id,
      Math.max(
        unlisted,
        reference.entries.reduce((sum, entry) => sum + (frequency(entry.id, id) ?? 0), 0) / n,
      ),
    ]),
  )
  const presentProbability = (entryId: string, id: string): number => {
    if (excluded.get(entryId)?.has(id)) return excludedButPresent
    const own = frequency(entryId, id)
    if (own !== null) return own
    let share = 1
    for (const ancestor of withAncestors(id).slice(1)) {
      share /= Math.max(1, childCount.get(ancestor) ?? 1)
      const direct = listed.get(entryId)?.get(ancestor)
      if (direct !== undefined) return Math.max(falsePositive * (background.get(id) ?? 1), direct * share)
      if (frequency(entryId, ancestor) !== null) {
        // A common ancestor that is not the root: between the false-positive rate and the background, by its content.
        const near = (ic.get(ancestor) ?? 0) / Math.max(1e-9, ic.get(id) ?? 1)
        return (background.get(id) ?? 1) * Math.max(falsePositive, Math.min(1, near))
      }
    }
    return falsePositive * (background.get(id) ?? 1)
  }
  const rank = (input: CaseInput): readonly string[] => {
    const present = statedIn(input, 'present').filter((id) => parentOf.has(id))
    const absent = statedIn(input, 'absent').filter((id) => parentOf.has(id))
    return ordered(
      reference.entries.map(({ id }) => {
        const pro = present.map((f) => Math.log(presentProbability(id, f) / (background.get(f) ?? 1)))
        const contra = absent.map((f) =>
          Math.log(
            (1 - Math.min(0.999, frequency(id, f) ?? 0)) / (1 - Math.min(0.999, background.get(f) ?? 0)),
          ),
        )
        return [id, [...pro, ...contra].reduce((sum, weight) => sum + weight, 0)]
      }),
    )
  }
  return { name: "LIRICAL's rules", source: 'Robinson 2020 (AJHG 107:403)', rank }
}

/** Four ways of ranking from text books, each over the records of this reference alone. */
export const peersOf = (reference: Reference): readonly Peer[] => [
  miniSearchPeer(reference),
  bm25Peer(reference),
  resnikPeer(reference),
  liricalPeer(reference),
]
