/** The offline worker of the web edition, and a newer edition that it has fetched whole beside the one in use. */

const recheckMs = 60 * 60 * 1000

export type EditionChange = {
  /** A newer edition waits; the function changes every window over to it. */
  readonly onReady: (changeOver: () => void) => void
  /** A newer edition has taken charge of this window, which still shows the old one. */
  readonly onTakenOver: () => void
}

/** Does nothing where there is no offline worker, as on the desktop, in development and where storage is blocked. */
export async function watchForUpdate({ onReady, onTakenOver }: EditionChange): Promise<void> {
  if (import.meta.env.MODE !== 'web' || !import.meta.env.PROD) return
  try {
    const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
    if (!workers) return
    // The first worker takes over no page; a change of one in charge is a change-over, in whichever window it was asked for.
    if (workers.controller) workers.addEventListener('controllerchange', onTakenOver, { once: true })
    watchRegistration(await register(workers), workers, onReady)
  } catch (error) {
    // The program works all the same, as long as it can be reached.
    console.warn(`This browser does not keep the program for use without a network: ${String(error)}`)
  }
}

/** After the page has loaded, so that fetching every file for later does not delay the first view. */
async function register(workers: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  return workers.register(scriptAddress() as string, { scope: './' })
}

type ScriptUrlPolicy = { createScriptURL(address: string): unknown }
type TrustedTypes = {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptUrlPolicy
}

/** The content security policy lets this one policy name a script, and it names one file whatever it is asked. */
function scriptAddress(): unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  const address = './sw.js'
  return (
    trustedTypes
      ?.createPolicy('offline-worker', { createScriptURL: () => address })
      .createScriptURL(address) ?? address
  )
}

function watchRegistration(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
  onReady: EditionChange['onReady'],
): void {
  let told: ServiceWorker | null = null
  const tell = () => {
    const { waiting } = registration
    if (!waiting || !workers.controller || waiting === told) return
    told = waiting
    onReady(() => waiting.postMessage({ type: 'SKIP_WAITING' }))
  }
  const watchInstalling = () => registration.installing?.addEventListener('statechange', tell)
  tell()
  watchInstalling()
  registration.addEventListener('updatefound', watchInstalling)
  // A window left open for days is told as well. Offline, the check fails and nothing changes.
  setInterval(() => void registration.update().catch(() => {}), recheckMs)
}
