import * as v from 'valibot'
import { rangeOf, sourced, text } from './common'
import { generators } from './vocabulary'

const figure = sourced({ text })

/** What electrophysiology shows for one generator. */
export const generatorPhysiologySchema = v.strictObject({
  generator: v.picklist(generators),
  label: text,
  /** EMG burst length in milliseconds, as most sources give it. */
  burst: v.optional(
    sourced({ ms: rangeOf(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))), note: v.optional(text) }),
  ),
  burstFigures: v.optional(v.array(figure)),
  eeg: v.optional(v.array(figure)),
  jerkLocked: v.optional(v.array(figure)),
  giantSep: v.optional(v.array(figure)),
  cReflex: v.optional(v.array(figure)),
  recruitment: v.optional(v.array(figure)),
  other: v.optional(v.array(figure)),
  conflicts: v.optional(v.array(text)),
})
export const neurophysiologySchema = v.array(generatorPhysiologySchema)
