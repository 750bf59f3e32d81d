import { useNoticesStore } from '../stores/notices'

/** Copying text, with a word about what happened and, where the clipboard is refused, what to do instead. */
export const useCopy = () => {
  const notices = useNoticesStore()
  return async (text: string, done: string, instead: string): Promise<void> =>
    navigator.clipboard.writeText(text).then(
      () => void notices.show(done),
      () => void notices.show(`The clipboard is not available. ${instead}`, { kind: 'error' }),
    )
}
