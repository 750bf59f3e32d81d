import { beforeAll, describe, expect, it } from 'vitest'
import MiniSearch from 'minisearch'
import { buildIndex } from '../../../../data/compile/compile-reference'
import { explainHit } from '../../../../data/query/search/explain'
import { parseQuery } from '../../../../data/query/search/query-syntax'
import type { Reference } from '../../../../data/query/reference/reference'
import { readContentWords } from '../../../../data/query/search/content-words'
import { searchReference } from '../../../../data/query/search/search'
import { searchOptions } from '../../../../data/query/reference/search-options'
import { shippedFiles, shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const ids = (query: string): string[] => searchReference(reference, query).hits.map(({ entryId }) => entryId)
const first = (query: string): string | undefined => ids(query)[0]

describe('the recipe of the index', () => {
  it('JME finds juvenile myoclonic epilepsy alone: no prefix, no fuzzy neighbour (PME, EME)', () => {
    expect(ids('JME')).toEqual(['juvenile-myoclonic-epilepsy'])
    expect(ids('jme')).toEqual(['juvenile-myoclonic-epilepsy'])
  })
  it.each([
    'posthypoxic action myoclonus',
    'post-hypoxic action myoclonus',
    'post hypoxic action myoclonus',
    'LAS',
    'lanc adams',
    'Lance–Adams',
    'lanceadams',
  ])('%s reaches Lance-Adams first', (query) => expect(first(query)).toBe('lance-adams-syndrome'))
  it('finds British and American spelling alike', () => {
    expect(ids('paediatric opsoclonus')).toEqual(ids('pediatric opsoclonus'))
  })
  it('ignores accents and case', () => expect(ids('OPSÓCLONUS')).toEqual(ids('opsoclonus')))
  it.each([
    ['lafaro', 'lafora-disease'],
    ['rassmusen encephalitis', 'rasmussen-encephalitis'],
    ['unverict lundborg', 'unverricht-lundborg-disease'],
  ])('takes two edits in vowels, doubled letters and long names: %s', (query, id) => {
    const { hits, didYouMean } = searchReference(reference, query)
    expect(hits).toEqual([])
    expect(didYouMean[0]?.entryId).toBe(id)
  })
  it('marks nothing but what a word was likely meant for', () => {
    for (const query of ['rassmusen encephalitis', 'unverict lundborg', 'opsoclonnus kidney zzz']) {
      const { hits, didYouMean } = searchReference(reference, query)
      const initials = new Set(readContentWords(query).map((word) => word[0]))
      const matched = [...hits, ...didYouMean].flatMap(({ matches }) => matches.flatMap(({ terms }) => terms))
      expect(matched.length).toBeGreaterThan(0)
      expect(matched.filter((term) => !initials.has(term[0]))).toEqual([])
    }
  })
  it('takes no two edits elsewhere: "fracture" is not "feature"', () => {
    expect(searchReference(reference, 'fracture of the wrist').mode).toBe('nothing')
  })
  it('keeps the answer while a word is begun', () => {
    expect(searchReference(reference, 'o')).toMatchObject({ mode: 'all' })
    expect(ids('sleep jerks o')).toEqual(ids('sleep jerks'))
    expect(ids('xqzzy o')).toEqual([])
  })
  it.each([
    ['baby jer', 'baby'],
    ['Batten dise', 'Batten'],
    ['proteinuria and myoclonu', 'proteinuria and'],
    ['hyponatra', 'hyponatraemia'],
    ['flappin', 'flapping'],
    ['danci', 'dancing'],
    ['stiff perso', 'stiff'],
  ])('reads a word begun as what it begins, or leaves it out: "%s" as "%s"', (typed, read) => {
    expect(searchReference(reference, typed).mode).toBe('matched')
    expect(ids(typed)).toEqual(ids(read))
  })
  it('holds an ended word to its letters', () => {
    expect(searchReference(reference, 'flappin ').mode).not.toBe('matched')
    expect(searchReference(reference, 'proteinuria and myoclonu ').mode).toBe('nothing')
  })
  it('finds nothing for nonsense, and says so', () => {
    for (const query of ['xqzzy', 'wrist fracture', 'qwerty asdf']) {
      expect(searchReference(reference, query)).toMatchObject({ hits: [], didYouMean: [], mode: 'nothing' })
    }
  })
  it('labels a misspelling apart', () => {
    const outcome = searchReference(reference, 'opsoclonnus')
    expect(outcome.hits).toEqual([])
    expect(outcome.mode).toBe('fuzzy')
    expect(outcome.didYouMean[0]?.entryId).toMatch(/^opsoclonus/u)
  })
  it('falls back to the best partial match and names the missing words', () => {
    const outcome = searchReference(reference, 'opsoclonus ataxia child irritable zebra')
    expect(outcome.mode).toBe('partial')
    expect(outcome.unknownWords).toEqual(['zebra'])
    expect(outcome.hits[0]?.missing).toEqual(['zebra'])
  })
  it('an empty query shows every entry', () => {
    expect(searchReference(reference, '  ')).toMatchObject({ mode: 'all' })
    expect(ids('')).toHaveLength(reference.entries.length)
  })
  it('is deterministic', () =>
    expect(searchReference(reference, 'jerks in sleep')).toEqual(
      searchReference(reference, 'jerks in sleep'),
    ))
  it('survives hostile text', () => {
    for (const query of [
      '<script>alert(1)</script>',
      '"',
      '\\',
      '(((',
      '*'.repeat(5000),
      '\0',
      '👩‍⚕️',
      'finding:',
      'is:',
    ]) {
      expect(() => searchReference(reference, query)).not.toThrow()
    }
  })
})

describe('scoped terms', () => {
  it('restrict words to a field', () => {
    for (const id of ids('finding:opsoclonus')) {
      expect(reference.entry(id)?.findings.some(({ finding }) => /opsoclonus/u.test(finding))).toBe(true)
    }
    expect(ids('finding:opsoclonus').length).toBeGreaterThan(0)
  })
  it('filter on the closed lists', () => {
    for (const id of ids('onset:infant')) expect(reference.entry(id)?.onset.bands).toContain('infant')
    for (const id of ids('class:functional')) expect(reference.entry(id)?.aetiology).toBe('functional')
  })
  it('keep bookmarked entries alone', () => {
    const { hits } = searchReference(reference, 'is:bookmarked', {
      isBookmarked: (id) => id === 'hypnic-jerks',
    })
    expect(hits.map(({ entryId }) => entryId)).toEqual(['hypnic-jerks'])
  })
  it.each([
    ['gene:levodopa', 'drug:levodopa', 'drug:amantadine'],
    ['gene:fentanyl', 'drug:fentanyl', 'drug:morphine'],
  ])('ask one word under two scopes in the fields of each, in any order: %s %s %s', (wrong, right, other) => {
    const orders = [
      [wrong, right, other],
      [right, wrong, other],
      [other, right, wrong],
    ]
    const outcomes = orders.map((terms) => searchReference(reference, terms.join(' ')))
    for (const { mode, hits, unknownWords } of outcomes) {
      expect(mode).toBe('partial')
      expect(hits[0]?.matches).toEqual([
        { field: 'drug', terms: [right, other].map((term) => term.slice('drug:'.length)).sort() },
      ])
      expect(hits[0]?.missing).toEqual([right.slice('drug:'.length)])
      // It is no gene, but it is in the reference.
      expect(unknownWords).toEqual([])
    }
    expect(new Set(outcomes.map(({ hits }) => hits.map(({ entryId }) => entryId).join(' '))).size).toBe(1)
  })
  it('name what they cannot read', () => {
    expect(searchReference(reference, 'onset:sometime').unknownScopes).toEqual(['onset:sometime'])
  })
  it('read quotes and ignore a scope still being typed', () => {
    expect(parseQuery('drug:"valproic acid" jerks')).toMatchObject({
      words: 'jerks',
      scoped: [{ scope: 'drug', words: 'valproic acid' }],
    })
    expect(parseQuery('finding:')).toMatchObject({ words: '', scoped: [], filters: [] })
  })
})

describe('explaining a hit', () => {
  it('names the synonym by which an entry was found', () => {
    const hit = searchReference(reference, 'dancing eyes').hits.find(
      ({ entryId }) => entryId === 'opsoclonus-myoclonus-syndrome',
    )
    expect(hit).toBeDefined()
    expect(
      explainHit(reference, hit!)
        .map(({ text }) => text.toLowerCase())
        .join('|'),
    ).toContain('dancing eyes')
  })

  it('gives a reason for every hit, whichever field of the index it came from', () => {
    const words = new Set(
      reference.entries.flatMap(({ neurophysiology, bodyRegions, onset, distribution }) =>
        [neurophysiology?.eeg ?? '', ...(bodyRegions ?? []), ...onset.bands, onset.tempo, ...distribution]
          .join(' ')
          .split(/[^a-z]+/u)
          .filter((word) => word.length > 4),
      ),
    )
    expect(words.size).toBeGreaterThan(100)
    const unexplained = [...words].flatMap((word) =>
      searchReference(reference, word)
        .hits.filter((hit) => hit.matches.length > 0 && explainHit(reference, hit).length === 0)
        .map(({ entryId }) => `${word}: ${entryId}`),
    )
    expect(unexplained).toEqual([])
  })
})

it('drops words that carry no meaning, unless nothing else is left', () => {
  expect(readContentWords('jerks in a patient after the arrest')).toEqual(['jerk', 'arrest'])
  expect(readContentWords('what is it')).toEqual(['what', 'is', 'it'])
})

it('the shipped index is the index of the shipped dataset', async () => {
  const { files, dataset } = await shippedFiles()
  expect(JSON.stringify(buildIndex(dataset))).toBe(files['search-index.json'])
  const loaded = MiniSearch.loadJSON(files['search-index.json'], searchOptions)
  const answers = (index: MiniSearch) =>
    index.search('myoclonus after hypoxia').map(({ id, score }) => [id, score])
  expect(answers(loaded)).toEqual(answers(buildIndex(dataset)))
})
