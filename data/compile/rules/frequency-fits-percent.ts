import { classesOfPercent } from '../../query/reference/frequency'
import { faultAt, type Rule } from './rule'

export const frequencyFitsPercent: Rule = {
  prose:
    'The frequency of a finding fits its percentage: obligate 100 %, very-frequent 80-99, frequent 30-79, occasional 5-29, rare 1-4, excluded 0.',
  *check({ entries }) {
    for (const record of entries) {
      for (const [i, { percent, frequency }] of record.value.findings.entries()) {
        if (percent === undefined || classesOfPercent(percent).includes(frequency)) continue
        const classes = classesOfPercent(percent).join(' or ')
        yield faultAt(
          record,
          ['findings', i, 'frequency'],
          `"${frequency}" contradicts ${percent} %, which is ${classes}`,
          `Write "frequency: ${classesOfPercent(percent)[0]}", or correct the percentage.`,
        )
      }
    }
  },
}
