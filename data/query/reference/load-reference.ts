import MiniSearch from 'minisearch'
import type { Dataset } from '../../schema/dataset'
import { datasetSchemaVersion } from '../../schema/dataset'
import { createReference, type Reference } from './reference'
import { searchOptions, type SearchDocument } from './search-options'

/**
 * Makes the reference from the text of its compiled files.
 *
 * The files were validated when compiled and their hashes are checked by the caller, so only the schema version is
 * looked at here: validating 1 MB again would cost every start.
 *
 * @throws Error when a file is not JSON or of another schema version
 */
export const loadReference = (files: { readonly dataset: string; readonly index: string }): Reference => {
  const dataset = JSON.parse(files.dataset) as Dataset
  const version: number = dataset.schemaVersion
  if (version !== datasetSchemaVersion) {
    throw new Error(
      `dataset.json has schema version ${String(dataset.schemaVersion)}; this program reads version ${datasetSchemaVersion}`,
    )
  }
  return createReference(dataset, MiniSearch.loadJSON<SearchDocument>(files.index, searchOptions))
}
