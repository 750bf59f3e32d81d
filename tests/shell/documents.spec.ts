/** Documents go where the user says and nowhere else. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { libraryLimits } from '../../renderer/library/file/library-schema'
import { callHost, expect, test } from './fixtures'

test('a document is written where the user chose, with the extension of its type', async ({
  launch,
  userData,
}) => {
  const shell = await launch()
  const chosen = join(userData, 'comparison')
  let suggested: string | undefined
  shell.state.saveAnswers.push((options) => {
    suggested = options.defaultPath
    return { canceled: false, filePath: chosen }
  })
  const document = {
    suggestedName: '../../evil.exe',
    mediaType: 'text/markdown',
    text: '# Comparison',
  } as const
  expect(await callHost(shell, 'saveDocument', document)).toEqual({ ok: true })
  expect(suggested).toBe(join(shell.state.documents, 'evil.exe.md'))
  expect(await readFile(`${chosen}.md`, 'utf8')).toBe('# Comparison')
})

for (const typed of ['report', 'report.txt', 'report.']) {
  test(`a name typed as ${typed} never replaces another file unasked`, async ({ launch, userData }) => {
    const shell = await launch()
    const other = join(userData, `${typed}.csv`)
    const document = { suggestedName: 'a.csv', mediaType: 'text/csv', text: 'new' } as const
    const save = () => {
      shell.state.saveAnswers.push(() => ({ canceled: false, filePath: join(userData, typed) }))
      return callHost(shell, 'saveDocument', document)
    }
    await writeFile(other, 'old')
    expect(await save()).toEqual({ ok: false, cancelled: true })
    expect(await readFile(other, 'utf8')).toBe('old')
    expect(shell.state.messages).toMatchObject([
      {
        message: `${typed}.csv is there already.`,
        buttons: ['Replace', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      },
    ])
    shell.state.messageAnswers.push(0)
    expect(await save()).toEqual({ ok: true })
    expect(await readFile(other, 'utf8')).toBe('new')
  })
}

test('a CSV file begins with the byte order mark it was given', async ({ launch, userData }) => {
  const shell = await launch()
  const path = join(userData, 'mark.csv')
  shell.state.saveAnswers.push(() => ({ canceled: false, filePath: path }))
  const document = { suggestedName: 'mark.csv', mediaType: 'text/csv', text: '\u{FEFF}a,γ' } as const
  expect(await callHost(shell, 'saveDocument', document)).toEqual({ ok: true })
  expect([...(await readFile(path))]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x2c, 0xce, 0xb3])
})

test('a cancelled dialog is an answer of its own', async ({ launch }) => {
  const shell = await launch()
  shell.state.saveAnswers.push(() => ({ canceled: true, filePath: '' }))
  shell.state.openAnswers.push(() => ({ canceled: true, filePaths: [] }))
  const document = { suggestedName: 'a.csv', mediaType: 'text/csv', text: 'a,b' } as const
  expect(await callHost(shell, 'saveDocument', document)).toEqual({ ok: false, cancelled: true })
  expect(await callHost(shell, 'openDocument')).toEqual({ ok: false, cancelled: true })
})

test('a document that cannot be written says why', async ({ launch, userData }) => {
  const shell = await launch()
  const blocked = join(userData, 'a-file')
  await writeFile(blocked, '')
  shell.state.saveAnswers.push(() => ({ canceled: false, filePath: join(blocked, 'x.csv') }))
  const outcome = await callHost(shell, 'saveDocument', {
    suggestedName: 'x',
    mediaType: 'text/csv',
    text: '',
  })
  expect(outcome).toEqual({ ok: false, reason: expect.stringContaining('x.csv was not saved') })
})

test('an import is read up to the size of a library', async ({ launch, userData }) => {
  const shell = await launch()
  const path = join(userData, 'import.json')
  const choose = () => shell.state.openAnswers.push(() => ({ canceled: false, filePaths: [path] }))
  await writeFile(path, '{"a":1}')
  choose()
  expect(await callHost(shell, 'openDocument')).toEqual({ ok: true, name: 'import.json', text: '{"a":1}' })
  await writeFile(path, Buffer.alloc(libraryLimits.bytes + 1))
  choose()
  expect(await callHost(shell, 'openDocument')).toEqual({
    ok: false,
    reason: expect.stringContaining('32 MB'),
  })
})

test('a PDF of the page is written where the user chose', async ({ launch, userData }) => {
  const shell = await launch()
  const path = join(userData, 'entry.pdf')
  shell.state.saveAnswers.push(() => ({ canceled: false, filePath: path }))
  expect(await callHost(shell, 'exportPdf', 'entry')).toEqual({ ok: true })
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  expect(shell.state.printedPdf).toEqual([
    {
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
  ])
})

test('printing tells success, cancelling and failure apart', async ({ launch }) => {
  const shell = await launch()
  expect(await callHost(shell, 'print')).toEqual({ ok: true })
  shell.state.prints.outcome = { success: false, failureReason: 'Print job canceled' }
  expect(await callHost(shell, 'print')).toEqual({ ok: true })
  shell.state.prints.outcome = { success: false, failureReason: 'Invalid printer settings' }
  expect(await callHost(shell, 'print')).toEqual({
    ok: false,
    reason: expect.stringContaining('Invalid printer settings'),
  })
})
