import type { Entry } from '../../schema/entry'
import type { Presence } from '../../schema/vocabulary'
import { classProbability } from '../reference/frequency'

/**
 * Findings that a record states outside its list of findings. "Action: yes" says that action brings the jerks on in most
 * patients, not in all: "frequent". "Variable" is "occasional", "no" is "rare": a field of the record is a summary, and
 * only the list may rule out.
 */
const presenceProbability = {
  yes: classProbability.frequent,
  variable: classProbability.occasional,
  no: classProbability.rare,
} as const satisfies Record<Presence, number>

/** Words under "stimuli" and the finding each names. */
const stimulusFindings = [
  [/touch|tap|stretch/iu, 'touch-sensitive'],
  [/sound|noise/iu, 'sound-sensitive'],
  [/startle/iu, 'exaggerated-startle'],
  [/light|eye closure|pattern/iu, 'light-sensitive'],
  [/awakening/iu, 'jerks-on-awakening'],
  [/sleep deprivation/iu, 'sleep-deprivation-triggered'],
  [/rocking|feeding|nappy/iu, 'handling-triggered'],
  [/reading|talking|writing|praxis|speech/iu, 'reading-talking-triggered'],
  [/hyperventilation/iu, 'hyperventilation-triggered'],
  [/fever|hot bath/iu, 'fever-triggered'],
  [/stress|emotion|fatigue|exertion|excitement/iu, 'stress-worsened'],
] as const satisfies readonly (readonly [RegExp, string])[]

const sleepFindings = {
  abolished: { 'abolished-in-sleep': classProbability.frequent, 'persists-in-sleep': classProbability.rare },
  reduced: {
    'abolished-in-sleep': classProbability.occasional,
    'persists-in-sleep': classProbability.occasional,
  },
  persists: { 'persists-in-sleep': classProbability.frequent, 'abolished-in-sleep': classProbability.rare },
  'sleep-onset': { 'sleep-onset-jerks': classProbability['very-frequent'] },
  'sleep-only': { 'sleep-only': classProbability['very-frequent'] },
  variable: {
    'abolished-in-sleep': classProbability.occasional,
    'persists-in-sleep': classProbability.occasional,
  },
} as const satisfies Record<NonNullable<Entry['activation']['sleep']>, Readonly<Record<string, number>>>

const rhythmFindings = {
  arrhythmic: { 'arrhythmic-jerks': classProbability.frequent, 'rhythmic-jerks': classProbability.rare },
  rhythmic: {
    'rhythmic-jerks': classProbability['very-frequent'],
    'arrhythmic-jerks': classProbability.rare,
  },
  oscillatory: { 'rhythmic-jerks': classProbability.frequent },
  periodic: { 'periodic-jerks': classProbability.frequent },
  clusters: { 'clustered-jerks': classProbability.frequent },
} as const satisfies Record<NonNullable<Entry['activation']['rhythm']>, Readonly<Record<string, number>>>

/** A record names every distribution that occurs, so one of several is less sure than the only one. */
const distributionFindings = {
  focal: 'focal-myoclonus',
  segmental: 'segmental-myoclonus',
  multifocal: 'multifocal-myoclonus',
  generalized: 'generalized-myoclonus',
  axial: 'axial-myoclonus',
  hemi: 'asymmetric-jerks',
} as const satisfies Record<Entry['distribution'][number], string>

/** Bursts up to this length are called short, as in cortical myoclonus; from 100 ms on, long. */
const shortBurstMs = 70
const longBurstMs = 100

/**
 * P(finding | entry) that follows from activation, rhythm, distribution and electrophysiology of a record.
 *
 * @returns probabilities by finding id; the entry's own list of findings overrides them
 */
export const impliedFindings = (entry: Entry): ReadonlyMap<string, number> => {
  const result = new Map<string, number>()
  const say = (id: string, p: number): void => {
    result.set(id, Math.max(p, result.get(id) ?? 0))
  }
  const sayPresence = (id: string, presence: Presence | undefined): void => {
    if (presence !== undefined) say(id, presenceProbability[presence])
  }
  const { activation, neurophysiology } = entry
  sayPresence('rest-myoclonus', activation.rest)
  sayPresence('postural-myoclonus', activation.posture)
  sayPresence('action-myoclonus', activation.action)
  sayPresence('stimulus-sensitive-myoclonus', activation.stimulus)
  sayPresence('negative-myoclonus', activation.negative)
  for (const stimulus of activation.stimuli ?? []) {
    for (const [pattern, id] of stimulusFindings) {
      if (pattern.test(stimulus))
        say(id, classProbability.occasional * (activation.stimulus === 'yes' ? 2 : 1))
    }
  }
  const states: Readonly<Record<string, number>> = {
    ...(activation.sleep === undefined ? {} : sleepFindings[activation.sleep]),
    ...(activation.rhythm === undefined ? {} : rhythmFindings[activation.rhythm]),
  }
  for (const [id, p] of Object.entries(states)) say(id, p)
  for (const distribution of entry.distribution) {
    const p = entry.distribution.length === 1 ? classProbability['very-frequent'] : classProbability.frequent
    say(distributionFindings[distribution], p)
  }
  if (neurophysiology !== undefined) {
    sayPresence('giant-sep', neurophysiology.giantSep)
    sayPresence('c-reflex', neurophysiology.cReflex)
    const [shortest, longest] = neurophysiology.burstMs ?? [Infinity, 0]
    if (shortest <= 50 && longest <= shortBurstMs) say('emg-burst-short', classProbability.frequent)
    if (longest > longBurstMs) say('emg-burst-long', classProbability.frequent)
  }
  return result
}
