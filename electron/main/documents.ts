/** Saving and opening the user's documents. The user picks every path in a dialog; the page never names one. */
import { lstat, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { app, dialog } from 'electron'
import type { OpenedDocument, SaveOutcome } from '../../renderer/host/host-api'
import { libraryLimits } from '../../renderer/library/file/library-schema'
import { describeDiskError, errorCode } from './disk-errors'
import { writeDurably } from './durable-write'
import type { SavedMediaType } from './file-name'
import { extensionOf, safeFileName } from './file-name'

/** What a library may have; the page imports nothing else. */
const largestBytes = libraryLimits.bytes

const typeNames: Readonly<Record<SavedMediaType, string>> = {
  'text/markdown': 'Markdown',
  'text/csv': 'CSV',
  'application/json': 'JSON',
  'application/pdf': 'PDF',
}

/** @param produce makes the content once the user has chosen, so that a cancelled dialog costs nothing. */
export async function saveToChosenFile(
  window: BrowserWindow,
  suggestedName: string,
  mediaType: SavedMediaType,
  produce: () => Promise<string | Uint8Array>,
): Promise<SaveOutcome> {
  const extension = extensionOf(mediaType)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, mediaType)),
    filters: [{ name: typeNames[mediaType], extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return { ok: false, cancelled: true }
  const hasExtension = filePath.toLowerCase().endsWith(`.${extension}`)
  const path = hasExtension ? filePath : `${filePath}.${extension}`
  // The dialog asked about the name that was typed, which is another file.
  if (!hasExtension && (await isTaken(path)) && !(await mayReplace(window, path)))
    return { ok: false, cancelled: true }
  try {
    await writeDurably(path, await produce())
    return { ok: true }
  } catch (error) {
    return { ok: false, reason: describeDiskError(`${basename(path)} was not saved`, error) }
  }
}

/** A link that leads nowhere counts: writing would replace it. Where nobody can tell, the user is asked. */
async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR',
  )
}

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `${basename(path)} is there already.`,
    detail:
      'The file gets the ending of its kind, so its name is not the one you typed. Replace the file that is there?',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

export async function openChosenFile(window: BrowserWindow): Promise<OpenedDocument> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    filters: [{ name: typeNames['application/json'], extensions: ['json'] }],
    properties: ['openFile'],
  })
  const path = filePaths[0]
  if (canceled || path === undefined) return { ok: false, cancelled: true }
  return readTextFile(path)
}

/** Reads text of at most the size of a library. The size is taken from the open file, which cannot be exchanged after the check. */
async function readTextFile(path: string): Promise<OpenedDocument> {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const stats = await file.stat()
      if (!stats.isFile()) return { ok: false, reason: `${name} is not a file; choose a JSON file.` }
      if (stats.size > largestBytes) {
        return {
          ok: false,
          reason: `${name} is larger than ${largestBytes / 1024 / 1024} MB, the most a library has; choose another file.`,
        }
      }
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile())
      return { ok: true, name, text }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof TypeError) {
      return { ok: false, reason: `${name} is not UTF-8 text; choose a file exported from this program.` }
    }
    return { ok: false, reason: describeDiskError(`${name} was not opened`, error) }
  }
}
