/** A newer edition of the web program, fetched whole and waiting beside the one in use. */

const recheckMs = 60 * 60 * 1000

/**
 * Calls `onReady` when a newer edition waits. The function it is given changes over: every window of the program
 * reloads into the new edition, because old pages must not load their parts from new files. Routes restore the view.
 * Does nothing where there is no offline worker, as on the desktop.
 */
export function watchForUpdate(onReady: (changeOver: () => void) => void): void {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (!workers) return
  // The first worker takes over no page; a change of one in charge is a change-over, in whichever window it was asked for.
  if (workers.controller)
    workers.addEventListener('controllerchange', () => location.reload(), { once: true })
  void workers.ready.then((registration) => {
    let told: ServiceWorker | null = null
    const tell = () => {
      const { waiting } = registration
      if (!waiting || !workers.controller || waiting === told) return
      told = waiting
      onReady(() => waiting.postMessage({ type: 'SKIP_WAITING' }))
    }
    tell()
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', tell)
    })
    // A window left open for days is told as well. Offline, the check fails and nothing changes.
    setInterval(() => void registration.update().catch(() => {}), recheckMs)
  })
}
