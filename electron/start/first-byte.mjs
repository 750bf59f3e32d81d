/**
 * Loaded before Electron's own installer. Ends a request whose answer does not begin in time, and says why a request failed:
 * the installer prints "fetch failed" alone.
 */
const limitMs = Number(process.env['MYOCLONUS_FIRST_BYTE_MS'])
const plainFetch = globalThis.fetch

globalThis.fetch = async (url, options) => {
  const { host } = new URL(String(url))
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), limitMs)
  try {
    return await plainFetch(url, { ...options, signal: waiting.signal })
  } catch (error) {
    if (waiting.signal.aborted)
      throw new Error(`${host} did not answer within ${limitMs / 1000} seconds`, { cause: error })
    const reason = error.cause?.code ?? error.cause?.message ?? error.message
    throw new Error(`${host} cannot be reached (${reason})`, { cause: error })
  } finally {
    clearTimeout(timer)
  }
}
