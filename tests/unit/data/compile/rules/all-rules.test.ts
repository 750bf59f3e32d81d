import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allRules } from '../../../../../data/compile/rules/all-rules'
import { faultsOf } from './rule-faults'

/** Files of the folder that are no rule. */
const helpers = ['all-rules.ts', 'known-ids.ts', 'orders.ts', 'rule.ts', 'walk-records.ts']
const namesIn = (folder: URL, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !helpers.includes(name))
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => name !== 'all-rules')
    .sort()

describe('the rules', () => {
  it('are the files of the folder, each with a test of its name', () => {
    const names = Object.keys(allRules).sort()
    expect(namesIn(new URL('../../../../../data/compile/rules/', import.meta.url), '.ts')).toEqual(names)
    expect(namesIn(new URL('./', import.meta.url), '.test.ts')).toEqual(names)
  })
  it('say in prose what they ask', () => {
    for (const [name, { prose }] of Object.entries(allRules)) {
      expect(prose, name).toMatch(/^[A-Z].*\.$/u)
      expect(prose.length, name).toBeGreaterThan(30)
    }
  })
  it.each(Object.keys(allRules))('%s finds nothing wrong with the sample', (name) => {
    expect(faultsOf(name)).toEqual([])
  })
})
