import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { caseFromAddress, caseToAddress } from '../../../data/query/rank/case-address'
import { addressOf, isSameAddress, type Address } from '../../shared/address'
import { useContentStore } from '../../content/content'
import { useFindingsStore } from './findings'

/** Keeps the case and the address the same, both ways: each change is a step of the history, so Back undoes it. */
export const useFindingsUrl = () => {
  const route = useRoute()
  const router = useRouter()
  const content = useContentStore()
  const store = useFindingsStore()

  const address = computed((): Address => ({
    ...caseToAddress(store.input),
    ...(store.prior === 'flat' ? {} : { prior: store.prior }),
    ...(store.order === 'ranked' ? {} : { order: store.order }),
    ...(store.guessId === null ? {} : { guess: store.guessId }),
  }))
  const shown = (): Address => addressOf(route.query)

  const apply = (): void => {
    if (route.name !== 'findings' || isSameAddress(shown(), address.value)) return
    const { prior, order, guess, ...rest } = shown()
    const { ageYears, tempo, findings, drugIds, drugRoles } = caseFromAddress(rest)
    store.ageYears = ageYears
    store.tempo = tempo
    store.findings = findings.filter(({ findingId }) => content.reference.finding(findingId) !== undefined)
    store.drugIds = (drugIds ?? []).filter((id) => content.reference.drug(id) !== undefined)
    store.drugRoles = drugRoles ?? {}
    store.prior = prior === 'commonness' ? 'commonness' : 'flat'
    store.order = order === 'alphabetical' ? 'alphabetical' : 'ranked'
    store.guessId = content.reference.entry(guess ?? '')?.id ?? null
  }
  // Coming back by the rail, without an address, shows the case that was left.
  if (Object.keys(shown()).length === 0 && Object.keys(address.value).length > 0) {
    void router.replace({ name: 'findings', query: address.value })
  } else apply()
  watch(() => route.query, apply)
  watch(address, (next, before) => {
    if (route.name !== 'findings' || isSameAddress(next, shown())) return
    // The figures of one age are one step, not one a key: "1" on the way to "16" is no state to come back to.
    const isOnlyAge = before.age !== undefined && isSameAddress({ ...next, age: '' }, { ...before, age: '' })
    void (isOnlyAge ? router.replace : router.push)({ name: 'findings', query: { ...next } })
  })
  const path = computed(() => router.resolve({ name: 'findings', query: { ...address.value } }).fullPath)
  return { path }
}
