import type { Reference } from '../../../data/query/reference/reference'
import type { Entry } from '../../../data/schema/entry'

export type SectionId =
  | 'findings'
  | 'causes'
  | 'tell-apart'
  | 'neurophysiology'
  | 'tests'
  | 'red-flags'
  | 'management'
  | 'prognosis'
  | 'related'
  | 'conflicts'
  | 'codes'
  | 'sources'
  | 'changes'

export type Section = { readonly id: SectionId; readonly title: string }

/** The sections an entry has something to say in, in reading order. */
export const sectionsOf = (reference: Reference, entry: Entry): readonly Section[] => {
  const has = (list: readonly unknown[] | undefined): boolean => (list?.length ?? 0) > 0
  const all: readonly (readonly [SectionId, string, boolean])[] = [
    ['findings', 'Findings', true],
    ['causes', 'Causes', true],
    ['tell-apart', 'Often confused with', reference.separatorsOf(entry.id).length > 0],
    ['neurophysiology', 'Neurophysiology', entry.neurophysiology !== undefined],
    ['tests', 'Tests', has(entry.tests)],
    ['red-flags', 'Red flags', has(entry.redFlags)],
    ['management', 'Management', has(entry.management) || has(entry.safetyNotes)],
    ['prognosis', 'Prognosis', has(entry.prognosis)],
    ['related', 'Related entries', entry.parent !== undefined || reference.childrenOf(entry.id).length > 0],
    ['conflicts', 'Where sources disagree', has(entry.conflicts)],
    ['codes', 'Codes and genes', entry.codes !== undefined && Object.values(entry.codes).some(has)],
    ['sources', 'Sources', true],
    ['changes', 'History of this entry', true],
  ]
  return all.filter(([, , isThere]) => isThere).map(([id, title]) => ({ id, title }))
}

/** Every source an entry cites, in the order of first use. */
export const sourcesOf = (value: unknown, seen: Set<string> = new Set()): ReadonlySet<string> => {
  if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'cite' && Array.isArray(item)) for (const id of item) seen.add(String(id))
      else sourcesOf(item, seen)
    }
  }
  return seen
}
