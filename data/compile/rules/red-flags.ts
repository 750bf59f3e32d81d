import { faultAt, type Rule } from './rule'

export const redFlags: Rule = {
  prose: 'An emergency has at least one red flag.',
  *check({ entries }) {
    for (const record of entries) {
      const { urgency, redFlags: flags = [] } = record.value
      if (urgency !== 'emergency' || flags.length > 0) continue
      const remedy = 'Add "redFlags": what a reader must see or do at once, each with its source.'
      yield faultAt(record, ['urgency'], 'an emergency needs red flags', remedy)
    }
  },
}
