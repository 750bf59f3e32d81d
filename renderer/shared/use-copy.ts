import { useNoticesStore } from './notices'

/** Copies text and says what happened. If the clipboard is refused or missing, says what to do instead. */
export const useCopy = () => {
  const notices = useNoticesStore()
  return async (text: string, done: string, instead: string): Promise<void> => {
    // Browsers offer no clipboard to pages served over plain http.
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
