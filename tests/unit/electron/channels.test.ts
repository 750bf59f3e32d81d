/** What the page may send: a message of a million faults is judged by its first. */
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { channels } from '../../../electron/ipc/channels'
import { emptyLibrary } from '../../../renderer/library/file/library-format'
import { libraryLimits } from '../../../renderer/library/file/library-schema'
import { bookmark, libraryOf } from '../renderer/library/file/sample-library'

const judge = (...message: unknown[]) =>
  v.safeParse(channels.saveLibrary.arguments, message, { abortEarly: true })

it.each([
  ['items of no kind', (at: number) => ({ id: at })],
  ['good bookmarks', (at: number) => bookmark(`e${at}`)],
])('refuses 100,000 %s with one issue and little computing', (_name, item) => {
  const bookmarks = Array.from({ length: 100_000 }, (_item, at) => item(at))
  const before = process.cpuUsage()
  const result = judge({ ...emptyLibrary(), bookmarks })
  const { user, system } = process.cpuUsage(before)
  expect(result.issues).toHaveLength(1)
  expect((user + system) / 1_000).toBeLessThan(2_000)
})

it('takes a library, and a document as long as a library may be', () => {
  expect(judge(libraryOf('a', 'b')).success).toBe(true)
  const document = (length: number) => [
    { suggestedName: 'x.json', mediaType: 'application/json', text: 'x'.repeat(length) },
  ]
  const { arguments: schema } = channels.saveDocument
  expect(v.safeParse(schema, document(libraryLimits.bytes)).success).toBe(true)
  expect(v.safeParse(schema, document(libraryLimits.bytes + 1)).success).toBe(false)
})
