import { faultOf, ordersAbout, withoutNote } from './orders'
import type { Rule } from './rule'

const note = 'wide-qrs'

export const wideQrs: Rule = {
  prose: `A text that names a wide QRS names sodium bicarbonate, and its entry has the safety note ${note}.`,
  *check(records) {
    const orders = ordersAbout(records, /wide[- ]QRS/iu)
    yield* withoutNote(orders, note, 'a wide QRS')
    for (const order of orders) {
      if (/bicarbonate/iu.test(order.text)) continue
      yield faultOf(order, 'names a wide QRS without its treatment', 'Add "sodium bicarbonate".')
    }
  },
}
