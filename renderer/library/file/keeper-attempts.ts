/** What opening and saving the library share: how often they try, and what they say. */

/** Another window may commit between a read and a write; after this many times in a row something is wrong. */
export const mostAttempts = 20
export const busyReason = 'Another window keeps changing the library; close the other windows and try again.'

/** A wait that grows and that two windows do not share, so that they stop meeting each other. */
export function pauseBefore(attempt: number): Promise<void> {
  if (attempt === 0) return Promise.resolve()
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * attempt))
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
