import { formatAge } from '../reference/age'
import { labels } from '../reference/labels'
import type { Reference } from '../reference/reference'
import type { CaseInput } from './case'
import type { Contribution } from './rank-entries'

/** "EEG slowing" and "Hu (ANNA-1) antibody" keep their capitals. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** What the items of a case are called, on screen and in exports. An id without a record is its own name. */
export const caseLabels = (reference: Reference, input: CaseInput) => {
  const finding = (id: string): string => reference.finding(id)?.label ?? id
  const entry = (id: string): string => reference.entry(id)?.name ?? id
  const drug = (id: string): string => reference.drug(id)?.name ?? id
  const age = (): string => (input.ageYears === undefined ? 'Age' : `Age ${formatAge(input.ageYears)}`)
  const tempo = (): string => (input.tempo === undefined ? 'Tempo' : `${labels.tempo[input.tempo]} course`)
  const contribution = ({ kind, id, state }: Contribution): string => {
    if (kind === 'age') return age()
    if (kind === 'tempo') return tempo()
    if (kind === 'drug') return `Drug: ${drug(id)}`
    return state === 'absent' ? `No ${lowerFirst(finding(id))}` : finding(id)
  }
  return { finding, entry, drug, age, tempo, contribution }
}
export type CaseLabels = ReturnType<typeof caseLabels>
