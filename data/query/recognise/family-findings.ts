import type { Reference } from '../reference/reference'
import type { Who } from './people'

/** Findings that speak of relatives themselves: they are the patient's, whoever the words around them name. */
const ofFamily: ReadonlySet<string> = new Set([
  'family-history-dominant',
  'family-history-epilepsy',
  'family-history-tremor',
  'consanguinity',
  'paternal-inheritance',
])
export const isFamilyFinding = (findingId: string): boolean => ofFamily.has(findingId)

/** Groups whose signs may run in a family with the jerks; a mother's headache does not. */
const inherited: ReadonlySet<string> = new Set([
  'semiology',
  'activation',
  'rhythm',
  'distribution',
  'cerebellar',
  'motor',
  'cognitive',
])

const isWithin = (reference: Reference, findingId: string, broader: string): boolean => {
  for (let at: string | undefined = findingId; at !== undefined; at = reference.finding(at)?.parent) {
    if (at === broader) return true
  }
  return false
}

/**
 * What a sign of a relative says of the patient: epilepsy and tremor have family findings of their own; another sign of a
 * parent or child is a dominant history, of any other relative a question.
 */
export const familyFindingOf = (
  reference: Reference,
  findingId: string,
  who: Exclude<Who, 'patient'>,
): { readonly findingId: string; readonly isAsked: boolean } | null => {
  if (who === 'other') return null
  if (isWithin(reference, findingId, 'seizure'))
    return { findingId: 'family-history-epilepsy', isAsked: false }
  if (isWithin(reference, findingId, 'tremor')) return { findingId: 'family-history-tremor', isAsked: false }
  const group = reference.finding(findingId)?.group ?? ''
  return inherited.has(group) ? { findingId: 'family-history-dominant', isAsked: who !== 'parent' } : null
}
