/** Loads parts of the program when they are first needed. A failed load is tried once more before it is reported. */

/** Addresses of style sheets that failed. Vite's loader regards them as loaded from then on, so this module fetches them. */
const failedStyles = new Set<string>()
const failedParts = new WeakSet<() => Promise<unknown>>()

/** Records style sheets that fail and removes them from the head. */
export function watchStyles(): void {
  const noteFailed = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
    failedStyles.add(target.href)
    target.remove()
  }
  // In the capture phase, because the error event of a link does not bubble.
  addEventListener('error', noteFailed, true)
}

/** @throws the reason of the second failure. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  const attempt = async (): Promise<Part> => {
    const restored = restoreStyles()
    // Missing styles of another part are no reason to withhold this one.
    await (failedParts.has(load) ? restored : restored.catch(() => {}))
    const part = await load()
    failedParts.delete(load)
    return part
  }
  try {
    return await attempt()
  } catch {
    failedParts.add(load)
    return attempt()
  }
}

async function restoreStyles(): Promise<void> {
  await Promise.all([...failedStyles].map(restoreStyle))
}

function restoreStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '' })
    link.addEventListener('load', () => {
      failedStyles.delete(address)
      resolve()
    })
    link.addEventListener('error', () => reject(new Error(`${address} could not be loaded.`)))
    link.href = address
    document.head.append(link)
  })
}

/** Whether the files this page came from have since been replaced by those of another edition. */
export async function isEditionReplaced(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  const name = script?.src.split('/').at(-1)
  if (name === undefined) return false
  try {
    // The query leads past the offline worker, which would answer with its own edition.
    const response = await fetch(`./index.html?again=${Date.now()}`, { cache: 'reload' })
    return response.ok && !(await response.text()).includes(name)
  } catch {
    return false
  }
}
