import { hpoRelations } from '../../schema/hpo-term'
import type { Provenance } from '../../schema/provenance'
import type { PathKey, RecordFile } from '../read/record-file'
import type { Records } from '../read/read-records'
import { faultAt, type Rule } from './rule'

type List = Exclude<keyof Provenance, 'note'>
type Used = {
  readonly record: RecordFile<unknown>
  readonly path: readonly PathKey[]
  readonly list: List
  readonly id: string
}

const sourceIdentifiers = function* ({ references: record }: Records): Generator<Used> {
  for (const [i, source] of record.value.entries()) {
    for (const list of ['doi', 'pmid', 'pmcid'] as const) {
      const id = source[list]
      if (id !== undefined) yield { record, path: [i, list], list, id }
    }
  }
}

const entryCodes = function* ({ entries }: Records): Generator<Used> {
  for (const record of entries) {
    const { codes = {} } = record.value
    for (const list of ['hpo', 'omim', 'orpha', 'mondo'] as const) {
      for (const [i, { id }] of (codes[list] ?? []).entries())
        yield { record, path: ['codes', list, i], list, id }
    }
    for (const [i, { code }] of (codes.icd10 ?? []).entries())
      yield { record, path: ['codes', 'icd10', i], list: 'icd', id: code.replace(/-$/u, '') }
    for (const [i, { id }] of (codes.icd11 ?? []).entries())
      yield { record, path: ['codes', 'icd11', i], list: 'icd', id }
  }
}

const findingCodes = function* ({ findings: record }: Records): Generator<Used> {
  for (const [i, { hpo }] of record.value.entries())
    if (hpo !== undefined) yield { record, path: [i, 'hpo'], list: 'hpo', id: hpo }
}

const phenotypeTerms = function* ({ hpoTerms: record }: Records): Generator<Used> {
  for (const [i, row] of record.value.entries())
    for (const relation of hpoRelations)
      for (const id of Object.keys(row[relation] ?? {}))
        yield { record, path: [i, relation, id], list: 'hpo', id }
}

export const identifiersSeen: Rule = {
  prose:
    'A DOI, PMID, PMCID or code (HPO, OMIM, ORPHA, MONDO, ICD) is used only where somebody read it at its source; provenance.json lists these.',
  needsEveryFile: true,
  *check(records) {
    const seen = new Map<List, ReadonlySet<string>>()
    const isSeen = (list: List, id: string): boolean => {
      const known = seen.get(list) ?? new Set(records.provenance.value[list])
      seen.set(list, known)
      return known.has(id)
    }
    const all = [
      ...sourceIdentifiers(records),
      ...entryCodes(records),
      ...findingCodes(records),
      ...phenotypeTerms(records),
    ]
    for (const { record, path, list, id } of all) {
      if (isSeen(list, id)) continue
      const remedy = `Open its page, compare title and year, then add "${id}" to the list "${list}" of provenance.json, in its sorted place.`
      yield faultAt(record, path, `"${id}" is no identifier that was seen at its source`, remedy)
    }
  },
}
