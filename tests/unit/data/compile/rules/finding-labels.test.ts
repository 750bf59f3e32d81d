import { expect, it } from 'vitest'
import { faultsOf } from './rule-faults'

const rule = 'finding-labels'

it('names a label without finding or reason', () => {
  const rows =
    'label\tterm\treason\nwobbling\tataxia+deafness\t\nodd\t-\t\nlost\tno-sign\t\nfine\t-\ttoo vague\n'
  expect(faultsOf(rule, { 'finding-labels.tsv': rows })).toEqual([
    'finding-labels.tsv:3 [3]: "odd" has no finding and no reason',
    'finding-labels.tsv:4 [4]: "lost" leads to the unknown finding "no-sign"',
  ])
})
