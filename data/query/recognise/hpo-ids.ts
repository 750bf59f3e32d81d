import type { Reference } from '../reference/reference'
import type { Span } from '../text/text'

export type HpoMention = Span & { readonly findingId: string | null }

const pattern = /\bHP[:_]\s?(\d{7})\b/giu
const tables = new WeakMap<Reference, ReadonlyMap<string, string>>()

const byId = (reference: Reference): ReadonlyMap<string, string> => {
  const known = tables.get(reference)
  if (known !== undefined) return known
  const table = new Map(
    reference.dataset.findings.flatMap(({ id, hpo }) => (hpo === undefined ? [] : [[hpo, id] as const])),
  )
  tables.set(reference, table)
  return table
}

/** Ids of the Human Phenotype Ontology that a text holds, with the finding each is exactly; null where none is. */
export const hpoIdsIn = (reference: Reference, text: string): readonly HpoMention[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    findingId: byId(reference).get(`HP:${match[1] ?? ''}`) ?? null,
  }))
