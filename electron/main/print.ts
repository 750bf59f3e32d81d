/** Print and PDF of what the window shows, with the page's own print styles. */
import type { BrowserWindow } from 'electron'
import type { Outcome } from '../../renderer/library/library'
import type { SaveOutcome } from '../../renderer/host/host-api'
import { saveToChosenFile } from './documents'

/** A print that the user cancels is not a failure. */
export function printPage(window: BrowserWindow): Promise<Outcome> {
  return new Promise((settle) => {
    window.webContents.print({ printBackground: true }, (wasPrinted, failure) => {
      if (wasPrinted || /cancel/i.test(failure)) settle({ ok: true })
      else settle({ ok: false, reason: `Nothing was printed (${failure}). Check that a printer is set up.` })
    })
  })
}

export function exportPdf(window: BrowserWindow, suggestedName: string): Promise<SaveOutcome> {
  return saveToChosenFile(window, suggestedName, 'application/pdf', () =>
    window.webContents.printToPDF({
      printBackground: true,
      // A4 or Letter, as the page's print style says; headings and reading order for assistive software.
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
}
