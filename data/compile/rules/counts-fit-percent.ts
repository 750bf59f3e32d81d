import { faultAt, type Rule } from './rule'

/** A printed percentage is rounded; more than this is another figure. */
const mostOff = 1

export const countsFitPercent: Rule = {
  prose: `The count "n: 13/15" has no more patients with the finding than patients, and "percent" is within ${mostOff} of it.`,
  *check({ entries }) {
    for (const record of entries) {
      for (const [i, { n, percent }] of record.value.findings.entries()) {
        if (n === undefined) continue
        const [seen = 0, all = 0] = n.split('/').map(Number)
        if (all === 0 || seen > all) {
          const message =
            all === 0 ? `${n} counts no patients` : `${n} counts more patients with the finding than patients`
          yield faultAt(
            record,
            ['findings', i, 'n'],
            message,
            'Write the number with the finding first, then all: n: 13/15.',
          )
          continue
        }
        const measured = (100 * seen) / all
        if (percent === undefined || Math.abs(measured - percent) <= mostOff) continue
        yield faultAt(
          record,
          ['findings', i, 'percent'],
          `${percent} % is not ${n}, which is ${Math.round(measured * 10) / 10} %`,
          'Correct the percentage or the count.',
        )
      }
    }
  },
}
