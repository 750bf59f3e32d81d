import type { Entry } from '../../schema/entry'
import type { Reference, Separator } from '../reference/reference'
import { compareAttributes, type CompareCell } from './compare-attributes'
import { compareFinding, type FindingRow } from './compare-findings'

export const maxCompared = 5

type AttributeRow = {
  readonly id: string
  readonly label: string
  /** One cell a compared entry, in order; an empty text means the records do not say. */
  readonly cells: readonly CompareCell[]
  readonly isSame: boolean
}

type PairSeparators = {
  readonly a: string
  readonly b: string
  readonly separators: readonly Separator[]
}
export type Comparison = {
  readonly entries: readonly Entry[]
  /** For each pair of compared entries, what tells them apart, as read from the first. */
  readonly pairs: readonly PairSeparators[]
  readonly attributes: readonly AttributeRow[]
  /** Most separating first. */
  readonly findings: readonly FindingRow[]
  /** Share of all rows on which the entries agree, 0 to 1. */
  readonly agreement: number
}

/**
 * Sets two to five entries side by side.
 *
 * @param ids entry ids or aliases; unknown and repeated ones are dropped, those beyond five too
 */
export const compareEntries = (reference: Reference, ids: readonly string[]): Comparison => {
  const entries = [
    ...new Set(ids.map((id) => reference.entry(id)).filter((entry) => entry !== undefined)),
  ].slice(0, maxCompared)
  const pairs = entries.flatMap((a, i) =>
    entries.slice(i + 1).map((b) => ({
      a: a.id,
      b: b.id,
      separators: reference.separatorsOf(a.id).filter(({ entryId }) => entryId === b.id),
    })),
  )
  const attributes = compareAttributes
    .map(({ id, label, read }): AttributeRow => {
      const cells = entries.map(read)
      return { id, label, cells, isSame: new Set(cells.map(({ text }) => text)).size <= 1 }
    })
    .filter(({ cells }) => cells.some(({ text }) => text !== ''))
  const terms = [...new Set(entries.flatMap((entry) => entry.findings.map(({ finding }) => finding)))]
  const findings = terms
    .map((id) => reference.finding(id))
    .filter((term) => term !== undefined)
    .map((term) => compareFinding(reference, entries, term))
    .sort((a, b) => b.spread - a.spread || a.term.label.localeCompare(b.term.label, 'en'))
  const rows = attributes.length + findings.length
  const same =
    attributes.filter(({ isSame }) => isSame).length + findings.filter(({ isShared }) => isShared).length
  return { entries, pairs, attributes, findings, agreement: rows === 0 ? 0 : same / rows }
}
