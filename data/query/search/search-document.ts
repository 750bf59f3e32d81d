import type { Dataset } from '../../schema/dataset'
import type { Drug } from '../../schema/drug'
import type { Entry } from '../../schema/entry'
import { searchFields, type SearchDocument } from '../reference/search-options'
import { searchedFindings } from './finding-names'
import { searchTexts } from './search-texts'

/**
 * Makes the search document of any entry of a dataset.
 * Synonyms of the vocabulary and of drugs are spread here, at index time: at query time they would, with AND, drop results.
 */
export const documentMaker = (dataset: Dataset): ((entry: Entry) => SearchDocument) => {
  const findings = new Map(dataset.findings.map((finding) => [finding.id, finding]))
  const drugs = new Map<string, Drug[]>()
  for (const drug of dataset.drugs) {
    for (const id of drug.entries) drugs.set(id, [...(drugs.get(id) ?? []), drug])
  }
  return (entry) => {
    const names = searchedFindings(dataset, entry, (id) => findings.get(id)).flatMap((found) => found.names)
    const texts = searchTexts(entry, drugs.get(entry.id) ?? [], names)
    const fields = searchFields.map((field) => [field, texts[field].map(({ words }) => words).join('\n')])
    return { id: entry.id, ...(Object.fromEntries(fields) as Omit<SearchDocument, 'id'>) }
  }
}

/** The search documents of a dataset, one per entry, in the order of the entries. */
export const searchDocuments = (dataset: Dataset): readonly SearchDocument[] =>
  dataset.entries.map(documentMaker(dataset))
