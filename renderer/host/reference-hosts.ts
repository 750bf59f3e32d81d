/** Which hosts the records themselves cite, so that their pages can be opened. Pure. */

/** Hosts of the https addresses in `references`, as compiled content lists them. Anything of another shape adds none. */
export function referenceHosts(dataset: unknown): readonly string[] {
  if (typeof dataset !== 'object' || dataset === null || !('references' in dataset)) return []
  if (!Array.isArray(dataset.references)) return []
  const hosts = dataset.references.flatMap((reference: unknown) => {
    const url = typeof reference === 'object' && reference && 'url' in reference ? reference.url : null
    if (typeof url !== 'string' || !URL.canParse(url)) return []
    const parsed = new URL(url)
    return parsed.protocol === 'https:' && parsed.hostname !== '' ? [parsed.hostname] : []
  })
  return [...new Set(hosts)].sort()
}
