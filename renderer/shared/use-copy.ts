import { useNoticesStore } from './notices'

/** Copying text, with a word about what happened and, where the clipboard is refused or missing, what to do instead. */
export const useCopy = () => {
  const notices = useNoticesStore()
  return async (text: string, done: string, instead: string): Promise<void> => {
    // Browsers give no clipboard to an address of plain http.
    const clipboard: Clipboard | undefined = navigator.clipboard
    try {
      if (!clipboard) throw new Error('There is no clipboard.')
      await clipboard.writeText(text)
      notices.show(done)
    } catch {
      notices.show(`The clipboard is not available. ${instead}`, { kind: 'error' })
    }
  }
}
