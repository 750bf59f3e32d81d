import { faultOf, ordersAbout, withoutNote } from './orders'
import type { Rule } from './rule'

const note = 'puncture-and-imaging'

export const punctureAndImaging: Rule = {
  prose: `An entry that orders a lumbar puncture has the safety note ${note}, and no text says that imaging must not delay it.`,
  *check(records) {
    yield* withoutNote(ordersAbout(records, /lumbar puncture/iu), note, 'a lumbar puncture')
    for (const order of ordersAbout(records, /(?:imaging|scan) must not delay/iu))
      yield faultOf(
        order,
        'sets puncture before imaging without conditions',
        `The safety note ${note} has the conditions.`,
      )
  },
}
