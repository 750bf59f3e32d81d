import { faultOf, ordersAbout } from './orders'
import type { Rule } from './rule'

/** Serum aluminium in microgram/L above which deferoxamine can precipitate fatal encephalopathy. */
const threshold = '200'

export const deferoxamineThreshold: Rule = {
  prose: `Deferoxamine has one threshold of aluminium everywhere: ${threshold} microgram/L.`,
  *check(records) {
    for (const order of ordersAbout(records, /deferoxamine/iu)) {
      for (const [words, figure] of order.text.matchAll(/(\d+) (?:microgram|µg)\/L/gu)) {
        if (figure === threshold) continue
        yield faultOf(
          order,
          `gives another threshold: ${words}`,
          `Write ${threshold} microgram/L, or change it everywhere and in this rule.`,
        )
      }
    }
  },
}
