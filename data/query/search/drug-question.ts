import type { Drug } from '../../schema/drug'
import { readQuery } from './query-bounds'
import type { Reference } from '../reference/reference'
import { nameKey, tokenizeForQuery } from '../text/text'

/** The answer to "can X cause myoclonus?" from the drug list. Absence is never read as safety. */
export type DrugAnswer =
  | { readonly kind: 'listed'; readonly drug: Drug; readonly asked: string }
  | { readonly kind: 'unlisted'; readonly asked: string }

const questionPattern =
  /^\s*(?:can|could|does|do|is|will|may|might)\s+(.+?)\s+(?:(?:be\s+)?(?:a\s+)?(?:cause|causing|causes|induce|induces|give|produce|provoke|trigger|lead to|make)|known to cause|associated with)\b(.*)$/iu
const jerkWords = new Set([
  'myoclonus',
  'myoclonic',
  'jerk',
  'jerks',
  'jerking',
  'twitching',
  'twitches',
  'asterixis',
])

/** Words of a drug question or a bare drug name, without the jerk words people add to it. */
const askedDrug = (query: string): { readonly text: string; readonly isQuestion: boolean } => {
  const question = questionPattern.exec(query)
  if (question !== null) return { text: (question[1] ?? '').trim(), isQuestion: true }
  const words = tokenizeForQuery(query).filter((word) => !jerkWords.has(word.toLowerCase()))
  return { text: words.join(' '), isQuestion: false }
}

/** Drugs by the key of each of their names. Built once a reference. */
const drugIndexes = new WeakMap<Reference, ReadonlyMap<string, Drug>>()
export const drugsByName = (reference: Reference): ReadonlyMap<string, Drug> => {
  const known = drugIndexes.get(reference)
  if (known !== undefined) return known
  const index = new Map<string, Drug>()
  for (const drug of reference.dataset.drugs) {
    for (const name of [drug.name, ...(drug.names ?? [])]) index.set(nameKey(name), drug)
  }
  drugIndexes.set(reference, index)
  return index
}

/**
 * Reads a query as a question about one drug.
 *
 * @returns the listed drug; `unlisted` where the query is plainly such a question and the name is not on the list; null otherwise
 */
export const answerDrugQuestion = (reference: Reference, query: string): DrugAnswer | null => {
  if (query.includes(':')) return null
  const { text, isQuestion } = askedDrug(readQuery(query).text)
  const key = nameKey(text)
  if (key.length < 3) return null
  const drug = drugsByName(reference).get(key)
  if (drug !== undefined) return { kind: 'listed', drug, asked: text }
  return isQuestion ? { kind: 'unlisted', asked: text } : null
}
