import type { Entry } from '../../schema/entry'
import { classProbability, findingProbability } from '../reference/frequency'
import type { FindingTree } from './finding-tree'
import { impliedFindings } from './implied-findings'
import { opposites } from './opposites'

/** How a probability was come by: `listed` by the record, `implied` by its other fields, by a related term, or nowhere. */
export type Basis = 'listed' | 'implied' | 'narrower' | 'broader' | 'opposite' | 'unlisted'

/**
 * A statement that holds for a subtype, cause or stage holds for an unknown part of the patients: half, for want of
 * figures.
 */
const conditionalShare = 0.5
/** Records list what is typical. What they do not list still happens by chance, the more so the commoner it is at large. */
export const unlistedFloor = 0.012
const unlistedShare = 0.25
/** Said at a narrower level than the record: how much of the broader term it takes up, within these bounds. */
const narrowerBounds = { least: 0.06, most: 0.6 } as const
/** Listed only through another narrower term: the record chose that one, so its siblings are less likely. */
const siblingShare = 0.5
/** Entering a narrower term than the record lists costs this much besides: the record may mean another kind. */
const narrowerPenalty = 0.95

const listedProbabilities = (entry: Entry): ReadonlyMap<string, number> => {
  const result = new Map<string, number>()
  for (const listed of entry.findings) {
    const p =
      listed.appliesTo === undefined
        ? findingProbability(listed)
        : findingProbability(listed) * conditionalShare
    result.set(listed.finding, Math.max(p, result.get(listed.finding) ?? 0))
  }
  return result
}

/** Keeps a probability off 0 and 1: a record is never that sure. */
export const clamp = (p: number): number =>
  Math.min(classProbability.obligate, Math.max(classProbability.excluded, p))

/** P(finding | entry) of one entry, and how each was come by. */
export type Row = { readonly p: Map<string, number>; readonly basis: Map<string, Basis> }

/** What a record states or implies of its findings, broader terms and contraries included. */
const statedRow = (entry: Entry, { deepestFirst, parentOf }: FindingTree): Row => {
  const p = new Map<string, number>()
  const basis = new Map<string, Basis>()
  for (const [id, value] of listedProbabilities(entry)) {
    p.set(id, value)
    basis.set(id, 'listed')
  }
  for (const [id, value] of impliedFindings(entry)) {
    if (p.has(id) || !parentOf.has(id)) continue
    p.set(id, value)
    basis.set(id, 'implied')
  }
  // A narrower finding carries its broader term with it.
  for (const { id, parent } of deepestFirst) {
    const own = p.get(id)
    if (own === undefined || parent === undefined) continue
    if (own <= (p.get(parent) ?? 0)) continue
    p.set(parent, own)
    if (basis.get(parent) !== 'listed') basis.set(parent, 'narrower')
  }
  for (const [normal, abnormal] of opposites) {
    if (p.has(normal)) continue
    const worst = Math.max(0, ...abnormal.map((id) => p.get(id) ?? 0))
    if (worst < classProbability.frequent) continue
    p.set(normal, 1 - worst)
    basis.set(normal, 'opposite')
  }
  return { p, basis }
}

/** What a term takes up of a broader one that the record lists. */
const throughBroader = (
  { p, basis }: Row,
  id: string,
  ancestor: string,
  atLarge: (id: string) => number,
): number => {
  const share = Math.min(
    narrowerBounds.most,
    Math.max(narrowerBounds.least, atLarge(id) / Math.max(1e-6, atLarge(ancestor))),
  )
  const siblings = basis.get(ancestor) === 'narrower' ? siblingShare : 1
  return (p.get(ancestor) ?? 0) * share * siblings * narrowerPenalty
}

/** Gives every finding that a record does not state a probability. */
const fillRow = (
  row: Row,
  { deepestFirst, ancestors }: FindingTree,
  atLarge: (id: string) => number,
): void => {
  const { p, basis } = row
  const unlistedOf = (id: string): number => unlistedFloor + unlistedShare * atLarge(id)
  for (const { id, parent } of deepestFirst.toReversed()) {
    if (p.has(id)) {
      // That a narrower finding is rare or ruled out says nothing of the broader one.
      if (basis.get(id) === 'narrower') p.set(id, Math.max(p.get(id) ?? 0, unlistedOf(id)))
      continue
    }
    const listedAncestor = ancestors(id).find((ancestor) => {
      const how = basis.get(ancestor)
      return how === 'listed' || how === 'implied' || how === 'narrower'
    })
    const most = parent === undefined ? 1 : (p.get(parent) ?? 1)
    const unlisted = Math.min(unlistedOf(id), most)
    if (listedAncestor === undefined) {
      p.set(id, unlisted)
      basis.set(id, 'unlisted')
      continue
    }
    const through = throughBroader(row, id, listedAncestor, atLarge)
    p.set(id, Math.min(most, Math.max(through, unlistedFloor)))
    basis.set(id, through > unlisted ? 'broader' : 'unlisted')
  }
}

/** One row an entry, in their order. */
export const entryRows = (entries: readonly Entry[], tree: FindingTree): readonly Row[] => {
  const rows = entries.map((entry) => statedRow(entry, tree))
  /** How often a finding is listed at large. */
  const atLarge = new Map(
    tree.deepestFirst.map(({ id }) => [
      id,
      rows.reduce((sum, { p }) => sum + (p.get(id) ?? 0), 0) / Math.max(1, entries.length),
    ]),
  )
  for (const row of rows) fillRow(row, tree, (id) => atLarge.get(id) ?? 0)
  return rows
}
