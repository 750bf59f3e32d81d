import { expect, it } from 'vitest'
import { changedEntry } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'straight-quotes'

it.each(['“A jerk.”', '„A jerk.“', '‘A jerk.’', '“A jerk'])(
  'names curly quotes around a text: %s',
  (text) => {
    expect(faultsOf(rule, changedEntry('A jerk made for tests.', text)).join()).toContain(
      ' summary: has curly quotes around the text',
    )
  },
)
it('keeps them around words inside a text', () => {
  expect(faultsOf(rule, changedEntry('A jerk made for tests.', '“Painless legs” syndrome.'))).toEqual([])
})
