import type { Entry } from '../../schema/entry'
import { findShownFinding } from './finding-query'
import { makeEmptyAnswer } from './make-hit'
import type { Question } from './question'
import type { Answer } from './search-outcome'

/** Entries that show the named findings, the likeliest first: who types a finding means the entry that has it. */
const listShowingEntries = (question: Question): Answer => {
  const { reference, named } = question
  const likelihood = (entry: Entry): number =>
    named.reduce((product, ids) => product * (findShownFinding(reference, entry, ids)?.probability ?? 0), 1)
  const hits = reference.entries
    .filter((entry) => question.isKept(entry.id))
    .map((entry) => ({
      entryId: entry.id,
      pass: 'exact' as const,
      score: likelihood(entry),
      matches: [],
      missing: [],
    }))
    .sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1))
  return { ...makeEmptyAnswer(question), hits, mode: hits.length > 0 ? 'matched' : 'nothing' }
}

/** Every entry the filters keep, by name: what a query without words asks for. */
export const listEveryEntry = (question: Question): Answer => {
  if (question.named.length > 0) return listShowingEntries(question)
  const hits = question.reference.entries
    .filter((entry) => question.isKept(entry.id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((entry) => ({ entryId: entry.id, pass: 'name' as const, score: 0, matches: [], missing: [] }))
  return { ...makeEmptyAnswer(question), hits, mode: hits.length > 0 ? 'all' : 'nothing' }
}
