/** Time left for a step, milliseconds; below it the next idle moment is waited for. */
const leastMs = 4

/** Where a browser knows no idle moments, short slices between other tasks stand for them. */
const askIdle: (run: (deadline: Pick<IdleDeadline, 'timeRemaining'>) => void) => void =
  'requestIdleCallback' in globalThis
    ? (run) => void requestIdleCallback(run)
    : (run) => {
        setTimeout(() => {
          const until = performance.now() + 2 * leastMs
          run({ timeRemaining: () => Math.max(0, until - performance.now()) })
        }, 20)
      }

/** Takes the steps one by one while the window has nothing else to do, so that no key press waits for them. */
export const whenIdle = (steps: Iterator<void>): void => {
  askIdle((deadline) => {
    while (deadline.timeRemaining() > leastMs) if (steps.next().done) return
    whenIdle(steps)
  })
}
