/** Files by the means a page has: a download link and a file input. */
import type { OpenedDocument, SaveOutcome, TextDocument } from './host-api'
import { libraryLimits } from '../library/file/library-schema'

/** Where the file lands is the browser's setting; a page is not told whether the user kept it. */
export async function downloadDocument({
  suggestedName,
  mediaType,
  text,
}: TextDocument): Promise<SaveOutcome> {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName.replace(/[\\/:*?"<>|]/g, '-')
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the address after the click returns; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { ok: true }
}

/** Resolves when the user has chosen a file or closed the chooser. Must follow a click, as every browser demands. */
export function chooseDocument(): Promise<OpenedDocument> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,application/json'
    input.hidden = true
    const finish = (outcome: OpenedDocument) => {
      input.remove()
      resolve(outcome)
    }
    input.addEventListener('cancel', () => finish({ ok: false, cancelled: true }))
    input.addEventListener('change', () => void readChosen(input.files?.[0]).then(finish))
    document.body.append(input)
    input.click()
  })
}

async function readChosen(file: File | undefined): Promise<OpenedDocument> {
  if (!file) return { ok: false, cancelled: true }
  if (file.size > libraryLimits.bytes)
    return {
      ok: false,
      reason: `${file.name} is larger than ${libraryLimits.bytes / 1024 / 1024} MB, the most a library has; choose another file.`,
    }
  try {
    return { ok: true, name: file.name, text: await file.text() }
  } catch {
    return { ok: false, reason: `${file.name} could not be read; check that it still exists and try again.` }
  }
}
