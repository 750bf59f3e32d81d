import type { Drug } from '../../schema/drug'
import type { Entry } from '../../schema/entry'
import type { AgeBand, SleepEffect, Tempo } from '../../schema/vocabulary'
import { labels } from '../reference/labels'
import type { SearchField } from '../reference/search-options'

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

/** A text by which an entry is found. */
export type SearchText = {
  /** Goes into the index. */
  readonly words: string
  /** What the reader is told the entry was found by, where `words` are what people type and not what is so. */
  readonly shown?: string
}
/** What an entry is found by, in reading order: the one list for the index, for the phrases and for explaining a hit. */
export type SearchTexts = Readonly<Record<SearchField, readonly SearchText[]>>

const plain = (...parts: readonly (string | undefined | readonly (string | undefined)[])[]): SearchText[] =>
  parts.flat().flatMap((words) => (words === undefined || words === '' ? [] : [{ words }]))

/** One word per text: each is a phrase of its own. */
const bandTexts = (entry: Entry): readonly SearchText[] =>
  entry.onset.bands.flatMap((band) =>
    bandWords[band]
      .split(' ')
      .map((words) => ({ words, shown: `${labels.ageBand[band]}, ${labels.ageBandYears[band]}` })),
  )

const activationTexts = ({ activation: a }: Entry): readonly SearchText[] => [
  ...(a.rest === 'yes' ? [{ words: 'at rest' }] : []),
  ...(a.posture === 'yes' ? [{ words: 'posture holding arms out', shown: 'in posture' }] : []),
  ...(a.action === 'yes' ? [{ words: 'action movement moving reaching intention', shown: 'in action' }] : []),
  ...(a.stimulus === 'yes'
    ? [{ words: 'stimulus-sensitive reflex stimuli', shown: 'sensitive to stimuli' }]
    : []),
  ...plain(a.stimuli),
  ...(a.negative === 'yes'
    ? [{ words: 'negative myoclonus asterixis lapses', shown: 'negative myoclonus' }]
    : []),
  ...(a.rhythm === undefined ? [] : [{ words: a.rhythm, shown: labels.rhythm[a.rhythm] }]),
  ...(a.sleep === undefined ? [] : [{ words: sleepWords[a.sleep], shown: labels.sleep[a.sleep] }]),
]

const codeTexts = (codes: Entry['codes']) =>
  plain(
    codes?.icd10?.map(({ code }) => code),
    codes?.icd11?.map(({ id }) => id),
    codes?.hpo?.map(({ id }) => id),
    codes?.omim?.map(({ id }) => id),
    codes?.orpha?.map(({ id }) => `ORPHA:${id}`),
    codes?.mondo?.map(({ id }) => id),
  )

/**
 * @param drugs that reach the entry
 * @param findingNames what the findings by which the entry is found are called
 */
export const searchTexts = (
  entry: Entry,
  drugs: readonly Drug[],
  findingNames: readonly string[],
): SearchTexts => ({
  name: plain(entry.name),
  abbreviation: plain(entry.abbreviations),
  synonym: plain(entry.synonyms, entry.lay),
  gene: plain(entry.codes?.genes?.flatMap((gene) => [gene.symbol, ...(gene.former ?? [])])),
  drug: plain(drugs.flatMap((drug) => [drug.name, ...(drug.names ?? [])])),
  cause: plain(entry.causes.flatMap((cause) => [cause.name, labels.causeGroup[cause.group]])),
  finding: plain(findingNames),
  setting: [
    ...bandTexts(entry),
    { words: tempoWords[entry.onset.tempo], shown: labels.tempo[entry.onset.tempo] },
    ...plain(entry.onset.setting),
    ...activationTexts(entry),
    ...plain(
      entry.distribution.map((place) => labels.distribution[place]),
      entry.bodyRegions,
    ),
  ],
  anatomy: plain(
    entry.generators
      .filter((generator) => generator !== 'unknown')
      .map((generator) => labels.generator[generator]),
    entry.anatomy.pathway,
  ),
  code: codeTexts(entry.codes),
  text: plain(
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
