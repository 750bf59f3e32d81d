import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { oneLine } from '../../../data/query/text/export-text'
import {
  checkDrugs,
  entriesReached,
  listedDrugs,
  listedPartners,
} from '../../../data/query/medications/check-medications'
import { citedSources, type MedicationReport } from '../../../data/query/medications/medications-export'
import { useContentStore } from '../../content/content'
import { useMedicationsStore } from './medications'

/** Drug ids are all an address or a bookmark holds. */
const medicationsRoute = (ids: readonly string[]): string =>
  ids.length === 0 ? '/medications' : `/medications?drugs=${ids.join(',')}`

/** What the medication view shows: of the pasted list, or of the drugs of a bookmark. */
export const useMedicationCheck = () => {
  const route = useRoute()
  const content = useContentStore()
  const store = useMedicationsStore()

  const savedIds = computed(() =>
    route.name === 'medications' && typeof route.query.drugs === 'string'
      ? route.query.drugs.split(',').filter((id) => id !== '')
      : [],
  )
  const isSaved = computed(() => savedIds.value.length > 0)
  const saved = computed(() => checkDrugs(content.reference, savedIds.value))

  const items = computed(() => (isSaved.value ? [] : store.check.items))
  const drugs = computed(() => (isSaved.value ? saved.value.drugs : listedDrugs(items.value)))
  const partners = computed(() => (isSaved.value ? saved.value.partners : listedPartners(items.value)))
  const combinations = computed(() => (isSaved.value ? saved.value.combinations : store.check.combinations))
  /** Drugs of which every mention says something, such as that it was stopped. */
  const notes = computed(
    () =>
      new Map(
        [...drugs.value, ...partners.value].flatMap(({ drug, items: named }) => {
          const said = named.flatMap(({ note }) => note ?? [])
          return said.length > 0 && said.length === named.length ? [[drug.id, said.join('; ')] as const] : []
        }),
      ),
  )
  const choices = computed(() => items.value.flatMap((item) => item.choices))
  const toConfirm = computed(() =>
    items.value.filter(({ choices: open }) => open.length > 0).map(({ text }) => oneLine(text)),
  )
  const withoutEntry = computed(() =>
    items.value.filter(({ reading }) => reading === 'unrecognised').map(({ text }) => oneLine(text)),
  )
  /** Words beside a recognised name, which may be a drug as well. */
  const unread = computed(() => [...new Set(items.value.flatMap((item) => item.unread))])
  const withoutName = computed(() =>
    items.value.filter(({ reading }) => reading === 'no-name').map(({ text }) => oneLine(text)),
  )
  const reached = computed(() => [
    ...new Set(
      entriesReached(
        drugs.value.map(({ drug }) => drug),
        combinations.value,
      ).flatMap((id) => content.reference.entry(id)?.id ?? []),
    ),
  ])
  const sources = computed(() =>
    citedSources(content.reference, { drugs: drugs.value, combinations: combinations.value }),
  )
  const report = computed((): MedicationReport => ({
    drugs: drugs.value,
    partners: partners.value,
    combinations: combinations.value,
    withoutEntry: withoutEntry.value,
    toConfirm: toConfirm.value,
    unread: unread.value,
    isCut: !isSaved.value && store.check.readTo !== null,
  }))
  const path = computed(() =>
    medicationsRoute(
      isSaved.value ? savedIds.value : [...drugs.value, ...partners.value].map(({ drug }) => drug.id),
    ),
  )
  return {
    isSaved,
    unknownIds: computed(() => saved.value.unknown),
    isEmpty: computed(() => !isSaved.value && items.value.length === 0),
    drugs,
    partners,
    combinations,
    notes,
    choices,
    withoutEntry,
    unread,
    withoutName,
    reached,
    sources,
    report,
    path,
  }
}
