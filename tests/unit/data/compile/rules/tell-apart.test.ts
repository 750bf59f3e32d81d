import { expect, it } from 'vitest'
import { changedEntry, entryFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'tell-apart'

it('names an entry that is told from itself, by id or alias', () => {
  const pair = (id: string) => changedEntry('name: a tic, here', `entry: ${id}, here`)
  expect(faultsOf(rule, pair('sample-jerk'))).toEqual([
    'entries/sample-jerk.yaml:26 tellApart[0].entry: an entry cannot be told from itself',
  ])
  const text = (pair('old-jerk')[entryFile] ?? '').replace('kind: type', 'aliases: [old-jerk]\nkind: type')
  expect(faultsOf(rule, { [entryFile]: text }).join()).toContain('an entry cannot be told from itself')
})
