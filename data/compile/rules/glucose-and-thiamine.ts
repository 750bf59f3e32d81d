import { faultOf, ordersAbout, withoutNote } from './orders'
import type { Rule } from './rule'

const note = 'glucose-and-thiamine'
const delaying =
  /glucose (?:only )?(?:after|before) thiamine|thiamine (?:first|before (?:or with )?glucose)/iu

export const glucoseAndThiamine: Rule = {
  prose: `Glucose never waits for thiamine: a text that names both says so and its entry has the safety note ${note}.`,
  *check(records) {
    const orders = ordersAbout(records, /thiamine/iu, /glucose/iu)
    yield* withoutNote(orders, note, 'glucose and thiamine')
    for (const order of orders) {
      if (delaying.test(order.text)) {
        yield faultOf(
          order,
          'lets glucose wait for thiamine',
          'Say that they are given together and glucose never waits.',
        )
      } else if (!/with|without|waiting|at once/iu.test(order.text)) {
        yield faultOf(
          order,
          'names glucose and thiamine without their order',
          'Say "with thiamine, without waiting for it".',
        )
      }
    }
  },
}
