/** Parts of the program that are loaded when first needed. One that cannot be loaded is tried once more, and then said. */

/** @throws the reason of the second failure. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  return load().catch(load)
}

/** A style sheet that failed would stay in the head, where the loader takes it for loaded and shows the part unstyled. */
export function removeFailedStyles(): void {
  const removeFailed = ({ target }: Event): void => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.remove()
  }
  // In the capturing phase: a link reports its failure to itself alone.
  addEventListener('error', removeFailed, true)
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
