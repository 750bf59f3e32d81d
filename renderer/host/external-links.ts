/** Which addresses a click may open in the system browser. Pure, so the desktop and the web edition decide alike. */

/** The publishers' resolvers and registers that citations point to. Their subdomains are not implied. */
export const citationHosts: readonly string[] = [
  'doi.org',
  'pubmed.ncbi.nlm.nih.gov',
  'pmc.ncbi.nlm.nih.gov',
  'www.ncbi.nlm.nih.gov',
  'www.orpha.net',
  'www.omim.org',
  'omim.org',
  'hpo.jax.org',
  'www.movementdisorders.org',
  'www.ilae.org',
  'www.epilepsydiagnosis.org',
  'www.ema.europa.eu',
  'www.accessdata.fda.gov',
  'dailymed.nlm.nih.gov',
  // Ontologies, the classification, and the licence of the content.
  'monarchinitiative.org',
  'icd.who.int',
  'creativecommons.org',
]

export type ExternalDecision =
  /** `url` is the parsed and normalised address: open this, not the text that was asked for. */
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: string }

/**
 * Decides on the parsed address, never on its text: `https://doi.org@evil.example` begins with a permitted host and is not one.
 * @param url the address as the view asked for it.
 * @param hosts exact host names that may be opened.
 */
export function decideExternal(url: string, hosts: Iterable<string> = citationHosts): ExternalDecision {
  const refuse = (why: string): ExternalDecision => ({
    ok: false,
    reason: `The address was not opened: ${why}. Copy it into a browser if it is trusted.`,
  })
  if (url.length > 2_000) return refuse('it is longer than 2000 characters')
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return refuse('it is not a complete web address')
  }
  if (parsed.protocol !== 'https:') return refuse('only https addresses are opened')
  if (parsed.username || parsed.password) return refuse('it carries a user name or password')
  if (parsed.port) return refuse('it names a port')
  for (const host of hosts) if (parsed.hostname === host) return { ok: true, url: parsed.href }
  return refuse(`${parsed.hostname} is not one of the sources of the reference`)
}
