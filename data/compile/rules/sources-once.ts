import { faultAt, type Rule } from './rule'

export const sourcesOnce: Rule = {
  prose: 'A source is listed once: no two have the same DOI, PMID, PMCID or web address.',
  *check({ references }) {
    const seen = new Map<string, string>()
    for (const [i, { id, doi, pmid, pmcid, url }] of references.value.entries()) {
      const addresses = { doi: doi?.toLowerCase(), pmid, pmcid, url: url?.replace(/\/$/u, '') }
      for (const [field, address] of Object.entries(addresses)) {
        if (address === undefined) continue
        const key = `${field} ${address}`
        const owner = seen.get(key)
        if (owner === undefined) seen.set(key, id)
        else if (owner !== id) {
          const remedy = `Keep one of the two and cite its key.`
          yield faultAt(references, [i, field], `"${owner}" is the same source (${key})`, remedy)
        }
      }
    }
  },
}
