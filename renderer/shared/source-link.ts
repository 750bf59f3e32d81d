import type { Reference } from '../../data/schema/reference'

/**
 * The best address of a source and what to call it: DOI, PubMed, PubMed Central, else the page itself.
 * A page without https is never opened; it is shown as text.
 */
export const sourceLink = (source: Reference): { readonly href: string; readonly label: string } | null => {
  if (source.doi !== undefined) return { href: `https://doi.org/${source.doi}`, label: `doi:${source.doi}` }
  if (source.pmid !== undefined) {
    return { href: `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`, label: `PMID ${source.pmid}` }
  }
  if (source.pmcid !== undefined) {
    return { href: `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/`, label: source.pmcid }
  }
  return source.url === undefined || !source.url.startsWith('https:')
    ? null
    : { href: source.url, label: new URL(source.url).hostname }
}

/** A citation as text, for copying: authors, title, place, year, identifier. */
export const citationText = (source: Reference): string => {
  const place = [source.journal, source.volume, source.pages].filter((part) => part !== undefined).join(' ')
  const link = sourceLink(source)
  return [
    source.authors,
    source.title,
    [place, source.year === undefined ? '' : `(${source.year})`].filter((part) => part !== '').join(' '),
    link?.label.startsWith('doi:') || link?.label.startsWith('PM') ? link.label : source.url,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('. ')
}
