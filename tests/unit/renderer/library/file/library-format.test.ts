import fc from 'fast-check'
import type { InferOutput } from 'valibot'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { LibraryDocument } from '../../../../../renderer/library/library'
import { canonicalJson } from '../../../../../renderer/library/file/canonical-json'
import { sha256Hex } from '../../../../../renderer/integrity/sha256'
import {
  emptyLibrary,
  type libraryDocumentSchema,
  parseLibraryFile,
  serializeLibrary,
} from '../../../../../renderer/library/file/library-format'
import { bookmark, libraryOf, newerFile } from './sample-library'

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
        expect(await parseLibraryFile(text)).toEqual({ status: 'ok', library, savedAt, revision: null })
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

describe('what the checksum of the library does not cover', () => {
  const changed = (text: string, from: string | RegExp, to: string) => {
    const after = text.replace(from, to)
    if (after === text) throw new Error(`nothing to change: ${from}`)
    return parseLibraryFile(after)
  }

  it('is the revision, and it is sealed with the date and the version', async () => {
    const text = await serializeLibrary(libraryOf('a'), savedAt, 41)
    expect(await parseLibraryFile(text)).toEqual({
      status: 'ok',
      library: libraryOf('a'),
      savedAt,
      revision: 41,
    })
    for (const [from, to] of [
      ['"revision": 41', '"revision": 51'],
      ['"revision": 41', '"revision": 1'],
      ['"revision": 41,', ''],
      ['"revision"', '"revisiom"'],
      [/"seal": "[^"]*",/, ''],
      ['"seal"', '"sea1"'],
      [savedAt, '2027-11-24T08:00:00.000Z'],
      ['"checksum"', '"checksun"'],
      ['"format"', '"formar"'],
    ] as const)
      expect((await changed(text, from, to)).status, `${from} -> ${to}`).toBe('damaged')
  })

  it('is nothing a single bit can change unnoticed', async () => {
    const text = await serializeLibrary(libraryOf('a', 'b'), savedAt, 7)
    const bytes = Buffer.from(text)
    const bits = fc.nat({ max: (bytes.length - 1) * 8 - 1 })
    await fc.assert(
      fc.asyncProperty(bits, async (bit) => {
        const flipped = Buffer.from(bytes)
        flipped[bit >> 3]! ^= 1 << (bit & 7)
        const parsed = await parseLibraryFile(flipped.toString('utf8'))
        // White space between the parts holds nothing.
        if (parsed.status === 'damaged') return
        expect(parsed).toEqual({ status: 'ok', library: libraryOf('a', 'b'), savedAt, revision: 7 })
        expect(JSON.parse(flipped.toString('utf8'))).toEqual(JSON.parse(text))
      }),
      { numRuns: 300 },
    )
  })

  it('is the version: a file of this version is not taken for a newer one', async () => {
    const text = await serializeLibrary(libraryOf('a'), savedAt)
    expect(await changed(text, '"schemaVersion": 1', '"schemaVersion": 9')).toMatchObject({
      status: 'damaged',
    })
    expect((await parseLibraryFile(text.replaceAll('"schemaVersion": 1', '"schemaVersion": 9'))).status).toBe(
      'damaged',
    )
  })
})

describe('a file of a newer program', () => {
  it('is believed only with its checksum', async () => {
    const text = await newerFile(libraryOf('a'), 3)
    expect(await parseLibraryFile(text)).toMatchObject({ status: 'newer', library: { schemaVersion: 3 } })
    expect((await parseLibraryFile(text.replace('Title of a', 'Title of b'))).status).toBe('damaged')
    const { checksum, ...without } = JSON.parse(text)
    expect(checksum).toMatch(/^[0-9a-f]{64}$/)
    expect((await parseLibraryFile(JSON.stringify(without))).status).toBe('damaged')
  })
})

it('judges junk of the size of an import in well under a second of computing', async () => {
  const junk = Array.from({ length: 100_000 }, (_item, at) => ({ id: at }))
  for (const part of ['bookmarks', 'collections', 'recentSearches', 'preferences'] as const) {
    const library = { ...emptyLibrary(), [part]: part === 'preferences' ? { ...junk } : junk }
    const checksum = await sha256Hex(canonicalJson(library))
    const file = { format: 'myoclonus-reference-library', schemaVersion: 1, savedAt, checksum, library }
    const text = JSON.stringify(file)
    const before = process.cpuUsage()
    expect(await parseLibraryFile(text), part).toEqual({
      status: 'damaged',
      reason: expect.stringMatching(/^The library has 100,000 .*; at most [\d,]+ fit\.$/),
    })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000, part).toBeLessThan(3_000)
  }
})
