/** Which requests may leave the renderer: the program's own files and nothing else. Pure but for the count it keeps. */
import { isOwnUrl } from '../ipc/own-origin'

export type RequestPolicy = {
  /** Whether to cancel; a request that is cancelled is counted. */
  shouldCancel(url: string): boolean
  /** How many were cancelled since the program started; About shows it. */
  cancelledCount(): number
}

/** @param canUseDevTools development only: Chromium's inspector loads itself from `devtools:`. */
export function createRequestPolicy(canUseDevTools: boolean): RequestPolicy {
  let cancelled = 0
  return {
    shouldCancel(url) {
      if (isOwnUrl(url) || (canUseDevTools && url.startsWith('devtools://'))) return false
      cancelled += 1
      return true
    },
    cancelledCount: () => cancelled,
  }
}
