import { ageScale, onsetSpan } from '../reference/age'
import type { Onset } from '../../schema/entry'
import { ageBandRanges, type Tempo } from '../../schema/vocabulary'

/**
 * How an age at onset spreads over a record: most of it evenly over the typical ages, a part over the bands or the
 * extremes, and a rest over all of life, since series are small and ages are remembered loosely.
 */
const ageMass = { typical: 0.72, possible: 0.2, anywhere: 0.08 } as const
/** On the common age scale (0 to 1): no span is told narrower than this, or a guess at the age would decide alone. */
const narrowestSpan = 0.1
/** Typical ages fade out over this stretch of the scale instead of ending at a birthday. */
const fade = 0.03
/** Age is one clue among several and is given as "now" as often as "at onset": its weight is tempered. */
const ageTemper = 0.8

type Span = { readonly from: number; readonly to: number }

const density = (at: number, { from, to }: Span): number => {
  const low = ageScale(from) - fade
  const high = ageScale(to) + fade
  const width = Math.max(narrowestSpan, high - low)
  const middle = (low + high) / 2
  return Math.abs(at - middle) <= width / 2 ? 1 / width : 0
}

/** Likelihood of an age at onset under a record, up to a constant that all records share; positive and finite. */
export const ageLikelihood = (onset: Onset, ageYears: number): number => {
  const at = ageScale(ageYears)
  const bands: readonly Span[] = onset.bands.map((band) => ageBandRanges[band])
  const inBands = bands.some((band) => density(at, band) > 0)
  const whole: Span =
    onset.extremeYears === undefined
      ? { from: Math.min(...bands.map((b) => b.from)), to: Math.max(...bands.map((b) => b.to)) }
      : { from: onset.extremeYears[0], to: onset.extremeYears[1] }
  const possible = inBands || onset.extremeYears !== undefined ? density(at, whole) : 0
  const sum = ageMass.typical * density(at, onsetSpan(onset)) + ageMass.possible * possible + ageMass.anywhere
  return Math.pow(sum, ageTemper)
}

/**
 * How the tempo that a doctor names spreads over the tempo of the record. The words overlap (chronic and progressive,
 * acute and subacute), so a neighbour costs little and a contrary one is never excluded.
 */
const tempoNeighbours: Readonly<Record<Tempo, readonly Tempo[]>> = {
  acute: ['subacute', 'self-limited', 'paroxysmal'],
  subacute: ['acute', 'progressive'],
  chronic: ['progressive', 'static', 'paroxysmal'],
  progressive: ['chronic', 'subacute'],
  paroxysmal: ['chronic', 'self-limited', 'acute'],
  'self-limited': ['acute', 'paroxysmal'],
  static: ['chronic', 'self-limited'],
}
const tempoShare = { same: 1, neighbour: 0.45, other: 0.15 } as const

export const tempoLikelihood = (recorded: Tempo, named: Tempo): number =>
  recorded === named
    ? tempoShare.same
    : tempoNeighbours[recorded].includes(named)
      ? tempoShare.neighbour
      : tempoShare.other

/** Tempos of what ends within weeks or months: an age given for it is the age at which it began. */
const passing: ReadonlySet<Tempo> = new Set(['acute', 'subacute', 'self-limited'])

/**
 * Whether a record does not begin at an age. What lasts for years is excluded only below its earliest onset: its age is
 * often given as it is now, and nobody has what begins later in life.
 */
export const excludesAge = (onset: Onset, ageYears: number | undefined): boolean => {
  if (ageYears === undefined) return false
  const ranges = [
    ...onset.bands.map((band) => ageBandRanges[band]),
    ...[onset.extremeYears, onset.typicalYears].flatMap((years) =>
      years === undefined ? [] : [{ from: years[0], to: years[1] }],
    ),
  ]
  const at = ageScale(ageYears)
  const earliest = Math.min(...ranges.map(({ from }) => ageScale(from))) - fade
  const latest = Math.max(...ranges.map(({ to }) => ageScale(to))) + fade
  return at < earliest || (passing.has(onset.tempo) && at > latest)
}
