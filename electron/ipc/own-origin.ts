/** The one origin this program trusts: its own files, served by the main process. Pure. */

export const appScheme = 'app'
const appHost = 'reference'
export const ownOrigin = `${appScheme}://${appHost}`

/**
 * Whether an address belongs to the program. Compared on the parsed parts, because `app://reference.evil` and
 * `app://reference@evil` begin with the same text. `URL.origin` is "null" for any scheme of one's own, so it cannot be used.
 */
export function isOwnUrl(url: string): boolean {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return false
  }
  const hasCredentials = parsed.username !== '' || parsed.password !== ''
  return parsed.protocol === `${appScheme}:` && parsed.host === appHost && !hasCredentials
}

/** Whether an address is the page itself, whatever its hash route; the only document the program ever shows. */
export function isOwnPage(url: string): boolean {
  return isOwnUrl(url) && ['/', '/index.html'].includes(new URL(url).pathname)
}
