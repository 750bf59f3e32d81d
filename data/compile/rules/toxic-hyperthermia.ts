import { faultOf, ordersAbout, withoutNote } from './orders'
import type { Rule } from './rule'

const note = 'toxic-hyperthermia'
/** The target of cooling and the point of danger, as in the safety note. */
const figures = ['39', '41']

export const toxicHyperthermia: Rule = {
  prose: `Where paralysis is named for heat or rigidity, the entry has the safety note ${note} and no temperature but ${figures.join(' and ')} °C; restraint is named only with sedation.`,
  *check(records) {
    const orders = ordersAbout(records, /paralys(?:is|e\b)/iu, /rigid|hyperthermi|heat|°C|temperature/iu)
    yield* withoutNote(orders, note, 'paralysis for heat')
    for (const order of orders) {
      for (const [words, figure = ''] of order.text.matchAll(/(\d\d(?:[.,]\d)?) ?°?C\b/gu)) {
        if (figures.includes(figure)) continue
        yield faultOf(
          order,
          `gives a temperature of its own: ${words}`,
          `Use the figures of the safety note ${note}.`,
        )
      }
    }
    for (const order of ordersAbout(records, /restraint/iu)) {
      if (/without sedation|no restraint alone/iu.test(order.text)) continue
      yield faultOf(order, 'names restraint without sedation', 'Say "no restraint without sedation".')
    }
  },
}
