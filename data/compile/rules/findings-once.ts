import { faultAt, type Rule } from './rule'

export const findingsOnce: Rule = {
  prose: 'An entry lists a finding once, or once for each subtype or stage (appliesTo).',
  *check({ entries }) {
    for (const record of entries) {
      const seen = new Map<string, number>()
      for (const [i, { finding, appliesTo = '' }] of record.value.findings.entries()) {
        const key = `${finding}|${appliesTo}`
        const line = seen.get(key)
        if (line === undefined) seen.set(key, record.lineOf(['findings', i]))
        else {
          const remedy = `The first is on line ${line}: join the two, or say with "appliesTo" for which form each holds.`
          yield faultAt(record, ['findings', i], `"${finding}" is listed twice`, remedy)
        }
      }
    }
  },
}
