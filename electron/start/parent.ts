/** Ends the program when whoever started it is gone: npm that is ended by a signal passes none of them on. */
import { isProcessRunning } from '../main/process-running'

const everyMs = 500

/** Resolves when the process that started this one has ended. On Windows its number stays, so it is looked up as well. */
export function parentGone(signal?: AbortSignal): Promise<void> {
  const parent = process.ppid
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent && isProcessRunning(parent)) return
      clearInterval(timer)
      resolve()
    }, everyMs)
    // The server keeps the program running; the watch alone does not.
    timer.unref()
    signal?.addEventListener('abort', () => clearInterval(timer))
  })
}

/** Resolves on Ctrl+C, on a signal to end, or when the parent has ended. */
export function untilEnded(): Promise<void> {
  const watching = new AbortController()
  const signalled = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => resolve())
  })
  return Promise.race([signalled, parentGone(watching.signal)]).finally(() => watching.abort())
}
