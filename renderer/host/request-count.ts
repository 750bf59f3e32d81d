/** The figure behind "network requests: 0": loads of anything outside the program's own origin, as the browser saw them. */

/** Starts counting, loads before the call included. The returned function gives the count, or null where it cannot be known. */
export function countForeignRequests(): () => number | null {
  if (typeof PerformanceObserver === 'undefined') return () => null
  if (!PerformanceObserver.supportedEntryTypes?.includes('resource')) return () => null
  let count = 0
  const add = (entries: PerformanceEntryList) => {
    count += entries.filter(({ name }) => isForeign(name)).length
  }
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  observer.observe({ type: 'resource', buffered: true })
  return () => {
    add(observer.takeRecords())
    return count
  }
}

function isForeign(address: string): boolean {
  const url = new URL(address, document.baseURI)
  return url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== location.origin
}
