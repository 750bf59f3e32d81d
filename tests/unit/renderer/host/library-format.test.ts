import fc from 'fast-check'
import type { InferOutput } from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { LibraryDocument } from '../../../../renderer/host/host-api'
import {
  checkLibrary,
  emptyLibrary,
  type libraryDocumentSchema,
  parseLibraryFile,
  serializeLibrary,
  snapshotsToKeep,
} from '../../../../renderer/host/library-format'
import { bookmark, libraryOf } from './sample-library'

const savedAt = '2026-11-24T08:00:00.000Z'

it('has a schema of exactly the type of the port', () => {
  expectTypeOf<InferOutput<typeof libraryDocumentSchema>>().toEqualTypeOf<LibraryDocument>()
})

describe('reading what was written', () => {
  it('gives back any library that may be saved', async () => {
    const libraries = fc.record({
      schemaVersion: fc.constant(1),
      bookmarks: fc.array(
        fc
          .record({ id: fc.uuid(), note: fc.string({ unit: 'binary', maxLength: 200 }) })
          .map(({ id, note }) => bookmark(id, { note })),
        { maxLength: 6 },
      ),
      collections: fc.array(fc.record({ id: fc.uuid(), title: fc.string({ maxLength: 50 }) }), {
        maxLength: 6,
      }),
      // Names of an object's own machinery are refused by the schema and never saved.
      preferences: fc
        .dictionary(fc.stringMatching(/^[a-z]{1,12}$/), fc.jsonValue({ maxDepth: 3 }), {
          maxKeys: 4,
        })
        .filter(
          (preferences) => !/"(?:__proto__|constructor|prototype)":/u.test(JSON.stringify(preferences)),
        ),
      recentSearches: fc.array(fc.string({ maxLength: 40 }), { maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(libraries, async (generated) => {
        // What JSON cannot hold (-0) is not part of a library.
        const library = JSON.parse(JSON.stringify(generated)) as LibraryDocument
        const text = await serializeLibrary(library, savedAt)
        expect(await parseLibraryFile(text)).toEqual({ status: 'ok', library, savedAt })
      }),
      { numRuns: 40 },
    )
  })

  it('never throws, whatever the text, and takes no changed text for a good one', async () => {
    const good = await serializeLibrary(libraryOf('a', 'b'), savedAt)
    const cuts = fc.nat({ max: good.length - 3 }).map((length) => good.slice(0, length))
    await fc.assert(
      fc.asyncProperty(fc.oneof(cuts, fc.string(), fc.json()), async (text) => {
        expect((await parseLibraryFile(text)).status).toBe('damaged')
      }),
    )
  })

  it('is not misled by key order or by spacing, which a hand-kept export may change', async () => {
    const { library, ...rest } = JSON.parse(await serializeLibrary(libraryOf('a'), savedAt))
    const reordered = Object.fromEntries(Object.entries(library).reverse())
    expect((await parseLibraryFile(JSON.stringify({ library: reordered, ...rest }))).status).toBe('ok')
  })

  it('survives nesting made to exhaust the stack', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    const { library, ...rest } = JSON.parse(await serializeLibrary(emptyLibrary(), savedAt))
    const text = JSON.stringify({ ...rest, library: { ...library, preferences: { deep: 0 } } })
    expect((await parseLibraryFile(text.replace('"deep":0', `"deep":${deep}`))).status).toBe('damaged')
  })
})

it('refuses more bookmarks than it bounds', () => {
  const bookmarks = Array.from({ length: 5_001 }, (_, i) => bookmark(`e${i}`))
  expect(checkLibrary({ ...emptyLibrary(), bookmarks })).toMatchObject({
    ok: false,
    reason: expect.stringContaining('bookmarks'),
  })
})

describe('snapshotsToKeep', () => {
  const now = '2026-11-24T12:00:00.000Z'
  const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()

  it('keeps ten of the last day, then thins by day, week and month', () => {
    const hourly = Array.from({ length: 24 * 400 }, (_, hours) => ago(hours))
    const kept = snapshotsToKeep(hourly, now)
    // The eleventh is the newest of yesterday.
    expect(kept.filter((date) => date > ago(24))).toHaveLength(11)
    expect(kept.length).toBeLessThanOrEqual(10 + 14 + 8 + 12)
    expect(new Set(kept.map((date) => date.slice(0, 7))).size).toBe(12)
  })

  it('keeps the history of a reader who was away for two years', () => {
    const old = [ago(24 * 730), ago(24 * 731), ago(24 * 800)]
    expect(snapshotsToKeep(old, now)).toEqual(old)
  })

  it('keeps nothing that is not there, loses no newest, and is settled after one pass', () => {
    const dates = fc.array(fc.integer({ min: -100, max: 20_000 }).map(ago), { maxLength: 60 })
    fc.assert(
      fc.property(dates, (all) => {
        const kept = snapshotsToKeep(all, now)
        expect(all).toEqual(expect.arrayContaining(kept))
        expect(snapshotsToKeep(kept, now)).toEqual(kept)
        if (all.length > 0) expect(kept[0]).toBe([...all].sort().at(-1))
      }),
    )
  })

  it('deletes no date it cannot read', () => {
    expect(snapshotsToKeep(['not a date', ago(1)], now)).toEqual([ago(1), 'not a date'])
  })
})
