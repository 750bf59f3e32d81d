import type { Onset } from '../../schema/entry'
import { ageBandRanges, ageBands, type AgeBand } from '../../schema/vocabulary'

/** Age in words: days, months or years, whichever a clinician would say. */
export const formatAge = (ageYears: number): string => {
  if (ageYears === 0) return 'birth'
  if (ageYears < 28 / 365.25) return `${Math.round(ageYears * 365.25)} d`
  if (ageYears < 2) return `${Math.round(ageYears * 12)} mo`
  return `${Math.round(ageYears)} y`
}

/** The typical ages of an onset in words, or its bands where no figures are known. */
export const formatOnset = (onset: Onset, labelOf: (band: AgeBand) => string): string => {
  if (onset.typicalYears !== undefined) {
    const [low = '', high = ''] = onset.typicalYears.map(formatAge)
    if (low === high) return low
    const [lowFigure, lowUnit] = low.split(' ')
    const isOneUnit = lowUnit !== undefined && lowUnit === high.split(' ')[1]
    return isOneUnit ? `${lowFigure}-${high}` : `${low} to ${high}`
  }
  if (onset.bands.length === ageBands.length) return 'Any age'
  const first = ageBands.indexOf(onset.bands[0] ?? 'adult')
  const isRun = onset.bands.length > 2 && onset.bands.every((band, i) => ageBands.indexOf(band) === first + i)
  const last = onset.bands.at(-1)
  return isRun && last !== undefined
    ? `${labelOf(onset.bands[0] ?? last)} to ${labelOf(last).toLowerCase()}`
    : onset.bands.map((band, i) => (i === 0 ? labelOf(band) : labelOf(band).toLowerCase())).join(', ')
}

/** Position of an age on the common scale, 0 (birth) to 1 (90 years), the first years stretched by a cube root. */
export const ageScale = (ageYears: number): number => Math.cbrt(Math.min(Math.max(ageYears, 0), 90) / 90)

/** Ages that carry a tick on the scale. */
export const ageTicks = [0, 1, 10, 20, 40, 60, 90] as const

/** The stretch of life an onset covers, as figures: typical ages where known, else the span of its bands. */
export const onsetSpan = (onset: Onset): { readonly from: number; readonly to: number } => {
  if (onset.typicalYears !== undefined) return { from: onset.typicalYears[0], to: onset.typicalYears[1] }
  return {
    from: Math.min(...onset.bands.map((band) => ageBandRanges[band].from)),
    to: Math.max(...onset.bands.map((band) => ageBandRanges[band].to)),
  }
}

/** Sort key of an onset: the earliest typical age, then the latest. */
export const onsetOrder = (onset: Onset): number => onsetSpan(onset).from * 1000 + onsetSpan(onset).to
