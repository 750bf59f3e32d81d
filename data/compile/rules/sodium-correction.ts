import { faultOf, ordersAbout, withoutNote } from './orders'
import type { Rule } from './rule'

const note = 'sodium-correction'

export const sodiumCorrection: Rule = {
  prose: `Hypertonic saline has no threshold of sodium in an entry or drug, and the limit of the rise is in the safety note ${note} alone.`,
  *check(records) {
    yield* withoutNote(ordersAbout(records, /hypertonic saline/iu), note, 'hypertonic saline')
    for (const order of ordersAbout(records, /sodium (?:below|under|less than|<) ?\d/iu))
      yield faultOf(
        order,
        'gives a threshold of sodium',
        `Symptoms decide. Name the safety note ${note} instead.`,
      )
    for (const order of ordersAbout(records, /\d ?mmol\/L (?:in|per|a) (?:24 h|day)/iu))
      yield faultOf(
        order,
        'gives a limit of the rise',
        `Name the safety note ${note}, which has it, instead.`,
      )
  },
}
