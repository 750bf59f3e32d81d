import { beforeAll, describe, expect, it } from 'vitest'
import type { Reference } from '../../../../data/query/reference/reference'
import type { Entry } from '../../../../data/schema/entry'
import { shippedReference } from '../shipped'

/**
 * A rule that decides over life stands once, as a safety note; what entries and drugs say beside it may not have a threshold
 * or an exception of its own.
 */
let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

/** What an entry tells the reader to do, or not to. */
const orders = ({
  redFlags = [],
  management = [],
  pearls = [],
  pitfalls = [],
  summary,
}: Entry): readonly string[] => [
  ...redFlags.map(({ text }) => text),
  ...management.map(({ option, appliesTo, note }) => [option, appliesTo, note].join('; ')),
  ...pearls,
  ...pitfalls,
  summary,
]
type Said = { readonly id: string; readonly text: string; readonly notes: readonly string[] | null }
/** Every order of every entry and drug; a drug has no notes of its own. */
const allOrders = (): readonly Said[] => [
  ...reference.entries.flatMap((entry) =>
    orders(entry).map((text) => ({ id: entry.id, text, notes: entry.safetyNotes ?? [] })),
  ),
  ...reference.dataset.drugs.flatMap(({ id, caution, context }) =>
    [caution, context].flatMap((text) => (text === undefined ? [] : [{ id, text, notes: null }])),
  ),
  ...reference.dataset.interactions.map(({ id, effect }) => ({ id, text: effect, notes: null })),
]
const about = (...patterns: readonly RegExp[]): readonly Said[] =>
  allOrders().filter(({ text }) => patterns.every((pattern) => pattern.test(text)))
const withoutNote = (said: readonly Said[], note: string): readonly Said[] =>
  said.filter(({ notes }) => notes !== null && !notes.includes(note))

describe('one rule, one safety note', () => {
  it('glucose never waits for thiamine, and nobody says that it does', () => {
    const said = about(/thiamine/iu, /glucose/iu)
    expect(said.length).toBeGreaterThan(4)
    expect(withoutNote(said, 'glucose-and-thiamine')).toEqual([])
    const delaying =
      /glucose (?:only )?(?:after|before) thiamine|thiamine (?:first|before (?:or with )?glucose)/iu
    expect(about(delaying)).toEqual([])
    for (const { text } of said) expect(text).toMatch(/with|without|waiting|at once/iu)
  })
  it('hypertonic saline has no threshold, and the limit of the rise stands in the note alone', () => {
    const said = about(/hypertonic saline/iu)
    expect(said.length).toBeGreaterThan(2)
    expect(withoutNote(said, 'sodium-correction')).toEqual([])
    expect(about(/sodium (?:below|under|less than|<) ?\d/iu)).toEqual([])
    expect(about(/\d ?mmol\/L (?:in|per|a) (?:24 h|day)/iu)).toEqual([])
  })
  it('heat and rigidity: the same figures everywhere, and none is a condition of paralysis', () => {
    const said = about(/paralys(?:is|e\b)/iu, /rigid|hyperthermi|heat|°C|temperature/iu)
    expect(said.length).toBeGreaterThan(3)
    expect(withoutNote(said, 'toxic-hyperthermia').map(({ id }) => id)).toEqual([])
    for (const { id, text } of said) {
      for (const [, figure] of text.matchAll(/(\d\d(?:[.,]\d)?) ?°?C\b/gu))
        expect(['39', '41'], id).toContain(figure)
    }
    expect(
      about(/restraint/iu).filter(({ text }) => !/without sedation|no restraint alone/iu.test(text)),
    ).toEqual([])
  })
  it('a wide QRS leads to sodium bicarbonate, in entries and drugs', () => {
    const said = about(/wide[- ]QRS/iu)
    expect(said.length).toBeGreaterThan(12)
    expect(said.filter(({ text }) => !/bicarbonate/iu.test(text))).toEqual([])
    expect(withoutNote(said, 'wide-qrs')).toEqual([])
  })
  it('a puncture is tied to its conditions', () => {
    const said = about(/lumbar puncture/iu)
    expect(said.length).toBeGreaterThan(1)
    expect(withoutNote(said, 'puncture-and-imaging')).toEqual([])
    expect(about(/(?:imaging|scan) must not delay/iu)).toEqual([])
  })
  it('a warning of sedatives in liver failure or hypercapnia has its exceptions', () => {
    const warned = reference.entries.flatMap(({ id, management = [], safetyNotes = [] }) =>
      management
        .filter(
          ({ kind, option, note = '' }) =>
            kind === 'harmful' &&
            /^(?:benzodiazepine|sedative)/iu.test(option) &&
            /hepatic|hypercapni|encephalopathy/iu.test(`${option} ${note}`),
        )
        .map(({ note = '' }) => ({ id, note, safetyNotes })),
    )
    expect(warned.map(({ id }) => id).sort()).toEqual([
      'asterixis',
      'hepatic-encephalopathy',
      'metabolic-encephalopathy-myoclonus',
    ])
    for (const { note, safetyNotes } of warned) {
      expect(note).toMatch(/status epilepticus/iu)
      expect(note).toMatch(/withdrawal/iu)
      expect(safetyNotes).toContain('sedatives-liver-and-lung')
    }
  })
  it('deferoxamine has one threshold', () => {
    const figures = about(/deferoxamine/iu).flatMap(({ text }) =>
      [...text.matchAll(/(\d+) microgram\/L/gu)].map(([, figure]) => figure),
    )
    expect(figures.length).toBeGreaterThan(3)
    expect(new Set(figures)).toEqual(new Set(['200']))
  })
  it('no entry or other note repeats the words of a note', () => {
    const runs = (text: string, length = 8): readonly string[] => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
      return words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' '))
    }
    const { safetyNotes } = reference.dataset
    // A drug has no notes: on the medication view its caution stands alone.
    const texts = [
      ...allOrders().filter(({ notes }) => notes !== null),
      ...safetyNotes.map(({ id, text }) => ({ id, text })),
    ]
    const repeated = safetyNotes.flatMap((note) => {
      const own = new Set(runs(note.text))
      return texts
        .filter(({ id, text }) => id !== note.id && runs(text).some((run) => own.has(run)))
        .map(({ id }) => `${note.id}: ${id}`)
    })
    expect(repeated).toEqual([])
  })
  it('every note is named by an entry', () => {
    const named = new Set(reference.entries.flatMap(({ safetyNotes = [] }) => safetyNotes))
    expect(reference.dataset.safetyNotes.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([])
  })
})
