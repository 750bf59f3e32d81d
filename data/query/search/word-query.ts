import type { Query } from 'minisearch'
import type { SearchField } from '../reference/search-options'
import { countAllowedEdits } from './likely-typos'
import { longestFuzzyWord } from './query-bounds'

const isPlainTerm = { tokenize: (text: string) => [text], processTerm: (term: string) => term }

const canBegin = (term: string): boolean => term.length >= 2 && term.length <= longestFuzzyWord

/** How a word is asked: as it is spelt, also as a beginning, or also misspelt. */
export type Level = 'exact' | 'prefix' | 'fuzzy'

/** One word as a query to the index: in some fields, or in all. */
export const wordQuery = (
  term: string,
  level: Level,
  fields?: readonly SearchField[],
  isAlone = true,
): Query => ({
  combineWith: 'AND',
  queries: [term],
  ...isPlainTerm,
  ...(fields === undefined ? {} : { fields: [...fields] }),
  prefix: level !== 'exact' && canBegin(term),
  fuzzy: level === 'fuzzy' ? countAllowedEdits(term, isAlone) : false,
  maxFuzzy: 2,
  weights: { prefix: 0.6, fuzzy: 0.2 },
})
