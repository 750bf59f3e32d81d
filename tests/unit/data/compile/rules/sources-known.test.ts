import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'sources-known'

it('names a key that is no source, wherever it is cited', () => {
  expect(
    faultsOf(
      rule,
      changedEntry(
        'pathway: sensorimotor cortex, cite: [smith2020]',
        'pathway: cortex, cite: [smith2020, jones1999]',
      ),
    ),
  ).toEqual(['entries/sample-jerk.yaml:8 anatomy.cite[1]: unknown source "jones1999"'])
})
