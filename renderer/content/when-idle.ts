/** Milliseconds that a step needs. If less time is left, the step waits for the next idle moment. */
const leastMs = 4

/** Short slices between other tasks, for browsers without idle callbacks. */
const askIdle: (run: (deadline: Pick<IdleDeadline, 'timeRemaining'>) => void) => void =
  'requestIdleCallback' in globalThis
    ? (run) => void requestIdleCallback(run)
    : (run) => {
        setTimeout(() => {
          const until = performance.now() + 2 * leastMs
          run({ timeRemaining: () => Math.max(0, until - performance.now()) })
        }, 20)
      }

/** Runs the steps one by one while the window is idle, so that no key press waits for them. */
export const whenIdle = (steps: Iterator<void>): void => {
  askIdle((deadline) => {
    while (deadline.timeRemaining() > leastMs) if (steps.next().done) return
    whenIdle(steps)
  })
}
