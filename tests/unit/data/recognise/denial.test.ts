import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../../../data/query/reference/reference'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { shippedReference } from '../shipped'

let reference: Reference
/** Ways of naming every finding that, standing alone, are read as it; those with a no of their own are another matter. */
let named: readonly { readonly id: string; readonly words: string }[] = []

const presentIn = (text: string): readonly string[] =>
  recogniseCase(reference, text)
    .mentions.filter(({ state }) => state === 'present')
    .map(({ findingId }) => findingId)
const stateIn = (text: string, id: string): string | undefined =>
  recogniseCase(reference, text).mentions.find(({ findingId }) => findingId === id)?.state

beforeAll(async () => {
  reference = await shippedReference()
  named = reference.dataset.findings
    .map(({ id, label }) => ({ id, words: label.replace(/\s*\([^)]*\)/gu, '').toLowerCase() }))
    .filter(
      ({ words }) => !/\b(?:no|not|non|normal|unaware|without|absent|abolished|[a-z]+less)\b|,/u.test(words),
    )
    .filter(({ id, words }) => presentIn(words).includes(id))
})

/** Such as a review of systems lists: a thing and no more. What says when or by what test is a statement of its own. */
const isBare = (words: string): boolean =>
  words.split(' ').length <= 4 &&
  !/\b(?:eeg|emg|mri|csf|on|by|at|in|with|before|during|worse|triggered|only|\d+)\b/u.test(words)

/** How often a denial may go unread, as a question or not at all; it is never read as its contrary. */
const mostUnread = 0.06

const denials: readonly string[] = [
  'no X',
  'without X',
  'denies X',
  "doesn't have X",
  'doesn\u00b4t have X',
  'hasn\u02bct had X',
  'has never had X',
  'has not had X',
  'denies having had X',
  'X absent',
  'X was excluded',
  'X was ruled out',
  'X: no',
  'X: none',
  'X: absent',
  'X (-)',
  'X (absent)',
  'X = 0',
  '[ ] X',
  'negative for X',
  '-ve for X',
  'nil X',
  '\u00f8 X',
  'free of X',
  'no longer has X',
  'There is no\nX today',
  'no evidence of\nX',
  'No history of headache or\nX',
  'no headache, vomiting, X',
  'denies headache, X',
  'negative for fatigue, rash, X',
  'X not seen',
  'X was not present',
]

describe('a denial of any finding is never read as its presence', () => {
  it('knows most findings by their label', () => {
    expect(named.length).toBeGreaterThan(220)
  })
  it.each(denials)('%s', (template) => {
    const wrong: string[] = []
    const unread: string[] = []
    const isList = /^[^X]*,[^X]*X/u.test(template)
    const asked = isList ? named.filter(({ words }) => isBare(words)) : named
    for (const { id, words } of asked) {
      const text = template.replace('X', words)
      const state = stateIn(text, id)
      if (state === 'present') wrong.push(text)
      if (state === undefined) unread.push(text)
    }
    expect(wrong).toEqual([])
    expect(unread.length / asked.length, unread.slice(0, 12).join(' | ')).toBeLessThanOrEqual(mostUnread)
  })
})

const openWays: readonly string[] = [
  'possible X',
  'probable X',
  '?X',
  'X?',
  'query X',
  'r/o X',
  'rule out X',
  'cannot exclude X',
  'return if X',
  'at risk of X',
  'screened for X',
  'mother has X',
  'his brother has X',
  'Family history: father with X',
  'Family history\n- cousin: X',
  'FHx: X in the aunt',
  'Plan: watch for X',
  'Differential: X',
  'no rash due to X',
  'no rash because of X',
  'no rash secondary to X',
]

describe('doubt, condition and relatives give no finding of the patient', () => {
  it.each(openWays)('%s', (template) => {
    const wrong = named
      .filter(
        ({ id }) =>
          !id.startsWith('family-history') && id !== 'consanguinity' && id !== 'paternal-inheritance',
      )
      .filter(({ id, words }) => presentIn(template.replace('X', words)).includes(id))
    expect(wrong.map(({ words }) => template.replace('X', words))).toEqual([])
  })
})

describe('a denial ends where another statement begins', () => {
  it.each([
    'could not swallow and then developed X',
    'no rash but X',
    'not only X',
    'no pain, he has X',
    'X is no better',
    'no change in medication; X',
    'cannot work because of X',
    'cannot work due to X',
    'cannot work owing to X',
  ])('%s', (template) => {
    const missed = named.filter(({ id, words }) =>
      ['absent', 'uncertain'].includes(stateIn(template.replace('X', words), id) ?? ''),
    )
    expect(missed.map(({ words }) => words)).toEqual([])
  })
})
