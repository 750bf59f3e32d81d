import type { Entry } from '../schema/entry'
import { searchedFindings } from './finding-names'
import type { Reference } from './reference'
import type { SearchHit } from './search'
import type { SearchField } from './search-options'
import { indexTerms } from './text'

/** What a field is called when a hit is explained. */
export const fieldLabels = {
  name: 'Name',
  abbreviation: 'Abbreviation',
  synonym: 'Also called',
  gene: 'Gene',
  drug: 'Drug',
  cause: 'Cause',
  finding: 'Finding',
  setting: 'Setting',
  anatomy: 'Anatomy',
  code: 'Code',
  text: 'Text',
} as const satisfies Record<SearchField, string>

/** What people type is not what the entry is called. */
const layLabel = 'Asked as'

export type Explanation = {
  readonly field: SearchField
  readonly label: string
  readonly text: string
  /** Matched index terms that the text holds. */
  readonly terms: readonly string[]
}

/** The texts that a field of the index was made of, in reading order. */
export const sourceTexts = (reference: Reference, entry: Entry, field: SearchField): readonly string[] => {
  switch (field) {
    case 'name':
      return [entry.name]
    case 'abbreviation':
      return entry.abbreviations ?? []
    case 'synonym':
      return [...(entry.synonyms ?? []), ...(entry.lay ?? [])]
    case 'gene':
      return (entry.codes?.genes ?? []).flatMap((gene) => [gene.symbol, ...(gene.former ?? [])])
    case 'drug':
      return reference.drugsOf(entry.id).flatMap((drug) => [drug.name, ...(drug.names ?? [])])
    case 'cause':
      return entry.causes.map(({ name }) => name)
    case 'finding':
      return searchedFindings(entry, reference.finding).flatMap(({ names }) => names)
    case 'setting':
      return [entry.onset.setting ?? '']
    case 'anatomy':
      return [entry.anatomy.pathway]
    case 'code':
      return Object.values(entry.codes ?? {}).flatMap((list) =>
        list.map((code) => ('code' in code ? code.code : 'id' in code ? code.id : code.symbol)),
      )
    case 'text':
      return [
        entry.summary,
        ...(entry.pearls ?? []),
        ...(entry.redFlags ?? []).map(({ text }) => text),
        ...(entry.tests ?? []).map(({ test }) => test),
        ...(entry.management ?? []).map(({ option }) => option),
      ]
  }
}

/**
 * Why an entry matched: for each matched field the text that holds most of the matched terms.
 * Fields whose match came from words added at index time (age bands, activation) are left out.
 */
export const explainHit = (reference: Reference, hit: SearchHit): readonly Explanation[] => {
  const entry = reference.entry(hit.entryId)
  if (entry === undefined) return []
  return hit.matches.flatMap(({ field, terms }) => {
    const wanted = new Set(terms)
    const best = sourceTexts(reference, entry, field)
      .map((text) => ({
        text,
        terms: indexTerms(text).filter((term) => wanted.has(term)),
      }))
      .reduce((a, b) => (b.terms.length > a.terms.length ? b : a), { text: '', terms: [] as string[] })
    const label = field === 'synonym' && entry.lay?.includes(best.text) ? layLabel : fieldLabels[field]
    return best.terms.length === 0 ? [] : [{ field, label, ...best }]
  })
}
