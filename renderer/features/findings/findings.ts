import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import {
  isEmptyCase,
  type CaseFinding,
  type CaseInput,
  type DrugRole,
  type FindingState,
} from '../../../data/query/rank/case'
import type { Phenopacket } from '../../../data/query/phenopacket/read-phenopacket'
import { mimicStrip, urgentLane } from '../../../data/query/rank/lanes'
import { nextFindings } from '../../../data/query/rank/next-finding'
import { rankEntries, type RankOptions } from '../../../data/query/rank/rank-entries'
import { sensitivityOf } from '../../../data/query/rank/sensitivity'
import { recogniseCase } from '../../../data/query/recognise/recognise-case'
import type { Tempo } from '../../../data/schema/vocabulary'
import { useTypedText } from '../../shared/typed-text'
import { useContentStore } from '../../content/content'

export type Prior = NonNullable<RankOptions['prior']>
/** A finding that may be meant by words of a description. */
export type Question = { readonly findingId: string; readonly words: string }
export type ListOrder = 'ranked' | 'alphabetical'

const shownNext = 5
const shownMimics = 4

/** What has been seen, and what fits it. The rules are in data/query/rank; nothing here outlives the window but the address. */
export const useFindingsStore = defineStore('findings', () => {
  const content = useContentStore()
  /** A description that is not yet added; in memory alone, so that going to another view and back does not lose it. */
  const draft = ref('')
  useTypedText('a description that is not yet added', () => draft.value.trim() !== '')
  const ageYears = ref<number | undefined>()
  const tempo = ref<Tempo | undefined>()
  const findings = shallowRef<readonly CaseFinding[]>([])
  const drugIds = shallowRef<readonly string[]>([])
  const drugRoles = shallowRef<Readonly<Record<string, DrugRole>>>({})
  /** What was read from a phenopacket, until dismissed. Holds none of its text. */
  const packet = shallowRef<Phenopacket | null>(null)
  const prior = ref<Prior>('flat')
  const order = ref<ListOrder>('ranked')
  const guessId = ref<string | null>(null)
  /** Stretches of what was typed that were not understood; kept in view until dismissed. */
  const unread = shallowRef<readonly string[]>([])
  /** What was typed for a finding that was only the nearest in the vocabulary. */
  const readAs = shallowRef<ReadonlyMap<string, string>>(new Map())
  /** The nearest findings to words that name none, waiting for an answer; they count for nothing. */
  const asked = shallowRef<readonly Question[]>([])

  const input = computed((): CaseInput => ({
    ageYears: ageYears.value,
    tempo: tempo.value,
    findings: findings.value,
    drugIds: drugIds.value,
    drugRoles: drugRoles.value,
  }))
  const isEmpty = computed(() => isEmptyCase(input.value))
  const options = computed((): RankOptions => ({ prior: prior.value }))
  const ranked = computed(() => rankEntries(content.reference, input.value, options.value))
  const urgent = computed(() => urgentLane(content.reference, input.value, ranked.value))
  const mimics = computed(() => mimicStrip(content.reference, ranked.value, shownMimics))
  const next = computed(() =>
    nextFindings(content.reference, input.value, ranked.value, shownNext, options.value),
  )
  const sensitivity = computed(() => sensitivityOf(content.reference, input.value, options.value))

  const stateOf = (findingId: string): FindingState | undefined =>
    findings.value.find((finding) => finding.findingId === findingId)?.state
  /** Adds a finding or changes its state in its place. */
  const putFinding = (put: CaseFinding): void => {
    findings.value =
      stateOf(put.findingId) === undefined
        ? [...findings.value, put]
        : findings.value.map((finding) => (finding.findingId === put.findingId ? put : finding))
  }
  const setFinding = (findingId: string, state: FindingState): void => putFinding({ findingId, state })
  const removeFinding = (findingId: string): void => {
    findings.value = findings.value.filter((finding) => finding.findingId !== findingId)
  }
  const removeDrug = (id: string): void => {
    drugIds.value = drugIds.value.filter((known) => known !== id)
  }

  const dismissGuess = (findingId: string): void => {
    asked.value = asked.value.filter((question) => question.findingId !== findingId)
  }
  /** Enters a finding that was asked about, with the words it was read from. */
  const acceptGuess = (findingId: string): void => {
    const question = asked.value.find((one) => one.findingId === findingId)
    if (question === undefined) return
    setFinding(findingId, 'present')
    readAs.value = new Map(readAs.value).set(findingId, question.words)
    dismissGuess(findingId)
  }

  /** Takes a description in free text apart into findings, age, tempo and drugs. The text itself is not kept. */
  const addText = (text: string): void => {
    const { mentions, guesses, age, tempo: named, drugs, unresolved } = recogniseCase(content.reference, text)
    for (const { findingId, state } of mentions) setFinding(findingId, state)
    const questions = new Map([
      ...asked.value.map((question) => [question.findingId, question] as const),
      ...guesses.map(
        ({ findingId, span }) => [findingId, { findingId, words: text.slice(span.start, span.end) }] as const,
      ),
    ])
    asked.value = [...questions.values()].filter(({ findingId }) => stateOf(findingId) === undefined)
    if (age !== null) ageYears.value = age.ageYears
    if (named !== null) tempo.value = named.tempo
    drugIds.value = [...new Set([...drugIds.value, ...drugs.map(({ id }) => id)])]
    unread.value = [
      ...new Set([...unread.value, ...unresolved.map(({ start, end }) => text.slice(start, end))]),
    ]
  }
  /** Takes over what a phenopacket says. */
  const addPacket = (read: Phenopacket): void => {
    for (const { findingId, state } of read.findings) setFinding(findingId, state)
    if (read.ageYears !== undefined) ageYears.value = read.ageYears
    if (read.tempo !== undefined) tempo.value = read.tempo
    packet.value = read
  }
  const dismissPacket = (): void => {
    packet.value = null
  }
  const dismissUnread = (piece: string): void => {
    unread.value = unread.value.filter((known) => known !== piece)
  }
  const clear = (): void => {
    ageYears.value = undefined
    tempo.value = undefined
    findings.value = []
    drugIds.value = []
    drugRoles.value = {}
    packet.value = null
    guessId.value = null
    unread.value = []
    readAs.value = new Map()
    asked.value = []
  }
  return {
    draft,
    ageYears,
    tempo,
    findings,
    drugIds,
    drugRoles,
    packet,
    prior,
    order,
    guessId,
    unread,
    readAs,
    asked,
    acceptGuess,
    dismissGuess,
    input,
    isEmpty,
    ranked,
    urgent,
    mimics,
    next,
    sensitivity,
    stateOf,
    putFinding,
    setFinding,
    removeFinding,
    removeDrug,
    addText,
    addPacket,
    dismissPacket,
    dismissUnread,
    clear,
  }
})
