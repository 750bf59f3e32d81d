import type { Dataset } from '../../schema/dataset'
import type { Entry } from '../../schema/entry'
import type { AgeBand, SleepEffect, Tempo } from '../../schema/vocabulary'
import { searchedFindings } from './finding-names'
import { labels } from '../reference/labels'
import type { SearchDocument } from '../reference/search-options'

/** Words people type for an age band, beside its own name. */
const bandWords = {
  neonate: 'neonatal newborn baby babies neonate birth',
  infant: 'infantile infancy baby babies infant',
  child: 'childhood child children kid toddler boy girl paediatric',
  adolescent: 'adolescence adolescent teenager teenage teen juvenile',
  'young-adult': 'adult young',
  adult: 'adult middle-aged',
  'older-adult': 'adult elderly older late-onset',
} as const satisfies Record<AgeBand, string>

const sleepWords = {
  abolished: 'abolished by sleep',
  reduced: 'reduced in sleep',
  persists: 'persists during sleep',
  'sleep-onset': 'falling asleep sleep onset drowsy drifting off',
  'sleep-only': 'only in sleep asleep sleeping stops on waking',
  variable: 'sleep',
} as const satisfies Record<SleepEffect, string>

const tempoWords = {
  acute: 'acute hours',
  subacute: 'subacute weeks rapidly',
  chronic: 'chronic',
  progressive: 'progressive worsening slowly',
  paroxysmal: 'paroxysmal episodes attacks',
  'self-limited': 'self-limited transient benign',
  static: 'static stable',
} as const satisfies Record<Tempo, string>

const lines = (...parts: readonly (string | undefined | readonly (string | undefined)[])[]): string =>
  parts
    .flat()
    .filter((part) => part !== undefined && part !== '')
    .join('\n')

const activationWords = ({ activation: a }: Entry): string =>
  lines(
    a.rest === 'yes' ? 'at rest' : undefined,
    a.posture === 'yes' ? 'posture holding arms out' : undefined,
    a.action === 'yes' ? 'action movement moving reaching intention' : undefined,
    a.stimulus === 'yes' ? 'stimulus-sensitive reflex stimuli' : undefined,
    a.stimuli,
    a.negative === 'yes' ? 'negative myoclonus asterixis lapses' : undefined,
    a.rhythm,
    a.sleep === undefined ? undefined : sleepWords[a.sleep],
  )

/**
 * Makes the search document of any entry of a dataset.
 * Synonyms of the vocabulary and of drugs are spread here, at index time: at query time they would, with AND, drop results.
 */
export const documentMaker = (dataset: Dataset): ((entry: Entry) => SearchDocument) => {
  const findings = new Map(dataset.findings.map((finding) => [finding.id, finding]))
  const drugs = new Map<string, string[]>()
  for (const drug of dataset.drugs) {
    for (const id of drug.entries) {
      const list = drugs.get(id) ?? []
      list.push(drug.name, ...(drug.names ?? []))
      drugs.set(id, list)
    }
  }
  return (entry) => ({
    id: entry.id,
    name: entry.name,
    abbreviation: lines(entry.abbreviations),
    synonym: lines(entry.synonyms, entry.lay),
    gene: lines(entry.codes?.genes?.flatMap((gene) => [gene.symbol, ...(gene.former ?? [])])),
    drug: lines(drugs.get(entry.id)),
    cause: lines(entry.causes.flatMap((cause) => [cause.name, labels.causeGroup[cause.group]])),
    finding: lines(searchedFindings(dataset, entry, (id) => findings.get(id)).flatMap(({ names }) => names)),
    setting: lines(
      // One word a line: each is a phrase of its own.
      entry.onset.bands.flatMap((band) => bandWords[band].split(' ')),
      tempoWords[entry.onset.tempo],
      entry.onset.setting,
      activationWords(entry),
      entry.distribution.map((place) => labels.distribution[place]),
      entry.bodyRegions,
    ),
    anatomy: lines(
      entry.generators
        .filter((generator) => generator !== 'unknown')
        .map((generator) => labels.generator[generator]),
      entry.anatomy.pathway,
    ),
    code: lines(
      entry.codes?.icd10?.map(({ code }) => code),
      entry.codes?.icd11?.map(({ id }) => id),
      entry.codes?.hpo?.map(({ id }) => id),
      entry.codes?.omim?.map(({ id }) => id),
      entry.codes?.orpha?.map(({ id }) => `ORPHA:${id}`),
      entry.codes?.mondo?.map(({ id }) => id),
    ),
    text: lines(
      entry.summary,
      labels.aetiology[entry.aetiology],
      labels.urgency[entry.urgency],
      entry.pearls,
      entry.redFlags?.map(({ text }) => text),
      entry.neurophysiology?.eeg,
      entry.tests?.map(({ test }) => test),
      entry.management?.map(({ option }) => option),
    ),
  })
}

/** The search documents of a dataset, one an entry, in the order of the entries. */
export const searchDocuments = (dataset: Dataset): readonly SearchDocument[] =>
  dataset.entries.map(documentMaker(dataset))
