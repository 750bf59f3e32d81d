import { formatAge } from '../../data/query/age'
import { labels } from '../../data/query/labels'
import type { Contribution } from '../../data/query/rank/rank-entries'
import { useContentStore } from '../stores/content'
import { useFindingsStore } from '../stores/findings'

/** Names of the items of a case as a reader knows them. */
export const useCaseLabels = () => {
  const content = useContentStore()
  const store = useFindingsStore()

  const finding = (id: string): string => content.reference.finding(id)?.label ?? id
  const entry = (id: string): string => content.reference.entry(id)?.name ?? id
  const drug = (id: string): string =>
    content.reference.dataset.drugs.find((known) => known.id === id)?.name ?? id
  const age = (): string => (store.ageYears === undefined ? 'Age' : `Age ${formatAge(store.ageYears)}`)
  const tempo = (): string => (store.tempo === undefined ? 'Tempo' : `${labels.tempo[store.tempo]} course`)

  const contribution = ({ kind, id, state }: Contribution): string => {
    if (kind === 'age') return age()
    if (kind === 'tempo') return tempo()
    if (kind === 'drug') return `Drug: ${drug(id)}`
    return state === 'absent' ? `No ${lowerFirst(finding(id))}` : finding(id)
  }
  return { finding, entry, drug, age, tempo, contribution }
}

/** "EEG slowing" and "Hu (ANNA-1) antibody" keep their capitals. */
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
