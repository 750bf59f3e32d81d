import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shorten } from '../../../../data/query/text/shorten'
import { highlight } from '../../../../data/query/search/highlight'
import {
  nameKey,
  processTerm,
  toLowerInPlace,
  tokenizeForIndex,
  tokenizeForQuery,
} from '../../../../data/query/text/text'

describe('tokens', () => {
  it('index: parts and joined form of a dash compound', () => {
    expect(tokenizeForIndex('post-hypoxic jerk')).toEqual(['post', 'hypoxic', 'posthypoxic', 'jerk'])
    expect(tokenizeForIndex('14-3-3 protein')).toEqual(['14', '3', '3', '1433', 'protein'])
  })
  it('query: parts alone', () => {
    expect(tokenizeForQuery('post-hypoxic')).toEqual(['post', 'hypoxic'])
    expect(tokenizeForQuery('Lance–Adams')).toEqual(['Lance', 'Adams'])
  })
})

describe('lower case in place', () => {
  it('keeps every place of any text', () => {
    expect(toLowerInPlace('ÄB İstanbul ΣΑΣ')).toHaveLength('ÄB İstanbul ΣΑΣ'.length)
    expect(toLowerInPlace('EEG in İzmir: SPIKES')).toBe('eeg in İzmir: spikes')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => toLowerInPlace(text).length === text.length),
    )
  })
})

describe('terms', () => {
  it.each([
    ['Séizure', 'seizure'],
    ['uraemia', 'uremia'],
    ['Uremia', 'uremia'],
    ['tumour', 'tumor'],
    ['anaesthesia', 'anesthesia'],
    ['generalised', 'generalized'],
    ['jerks', 'jerk'],
    ['jerking', 'jerk'],
    ['dropping', 'drop'],
    ["Hashimoto's", 'hashimoto'],
    ['biopsies', 'biopsy'],
    // Greek letters are letters: stripping them would lose alpha- and beta-amyloid.
    ['β', 'β'],
    // Words that end in s without being plurals.
    ['paralysis', 'paralysis'],
    ['myoclonus', 'myoclonus'],
    ['JME', 'jme'],
  ])('%s becomes %s', (word, term) => expect(processTerm(word)).toBe(term))

  it('a name is one key, however it is spaced or dashed', () => {
    expect(nameKey('Post-Hypoxic  Myoclonus')).toBe(nameKey('posthypoxic myoclonus'))
  })
})

describe('for any text', () => {
  it('terms are lower case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const term of tokenizeForQuery(text).map(processTerm)) expect(term).toBe(term.toLowerCase())
      }),
    )
  })
  it('marking matches loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
        const joined = highlight(text, new Set(words.map(processTerm)))
          .map((segment) => segment.text)
          .join('')
        expect(joined).toBe(text)
      }),
    )
  })
  it('what the query asks for is what the index holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const held = new Set(tokenizeForIndex(text).map(processTerm))
        expect(
          tokenizeForQuery(text)
            .map(processTerm)
            .filter((term) => !held.has(term)),
        ).toEqual([])
      }),
    )
  })
})

describe('highlight', () => {
  const marked = (text: string, terms: string[]) =>
    highlight(text, new Set(terms))
      .filter(({ isMatch }) => isMatch)
      .map((segment) => segment.text)
  it('marks what the index matched, through spelling, plural and dash', () => {
    expect(marked('Jerks in uraemia', ['jerk', 'uremia'])).toEqual(['Jerks', 'uraemia'])
    expect(marked('chronic post-hypoxic myoclonus', ['posthypoxic'])).toEqual(['post-hypoxic'])
  })
  it('keeps every character', () => {
    const text = 'Jerk, jerk (β) — jerks!'
    expect(
      highlight(text, new Set(['jerk']))
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text)
  })
})

describe('shortening', () => {
  it('cuts at a word and says so', () => {
    expect(shorten('sensorimotor cortex discharge in most', 24)).toBe('sensorimotor cortex…')
    expect(shorten('short', 24)).toBe('short')
  })
  it('is never longer than asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 60 }), (text, length) => {
        expect(shorten(text, length).length).toBeLessThanOrEqual(length)
      }),
    )
  })
})
