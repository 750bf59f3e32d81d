import type { Options } from 'minisearch'
import { processTerm, tokenizeForIndex, tokenizeForQuery } from '../text/text'

/** The fields a hit can be found by. The order is the order in which "why it matched" names them. */
export const searchFields = [
  'name',
  'abbreviation',
  'synonym',
  'gene',
  'drug',
  'cause',
  'finding',
  'setting',
  'anatomy',
  'code',
  'text',
] as const
export type SearchField = (typeof searchFields)[number]

/** One entry as the index sees it: every field is one string. */
export type SearchDocument = { readonly id: string } & { readonly [field in SearchField]: string }

/**
 * How much a match in a field counts. What an entry is called outweighs what it has, which outweighs what is
 * merely said of it. Drugs stand above causes because a drug name in a query is nearly always the question itself.
 */
const fieldBoosts = {
  name: 10,
  abbreviation: 12,
  synonym: 8,
  gene: 9,
  drug: 5,
  cause: 3.5,
  finding: 3,
  setting: 2.5,
  anatomy: 2,
  code: 9,
  text: 1,
} as const satisfies Record<SearchField, number>

/** The one options object that builds the index and loads it. */
export const searchOptions = {
  fields: [...searchFields],
  idField: 'id',
  storeFields: [],
  tokenize: tokenizeForIndex,
  processTerm,
  searchOptions: {
    tokenize: tokenizeForQuery,
    processTerm,
    boost: fieldBoosts,
    combineWith: 'AND',
    // A long entry must not lose to a short one for being thorough: lower length normalisation than the default 0.7.
    bm25: { k: 1.2, b: 0.4, d: 0.5 },
  },
} satisfies Options<SearchDocument>
