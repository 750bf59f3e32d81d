import type { Reference as Source } from '../../schema/reference'

/** The line that goes with everything that leaves the program. */
export const intendedUse =
  'A reference for health professionals; it supports and never replaces clinical judgement. Not for entering patient identifiers.'

/** Version and intended use, the last line of every export. */
export const exportFoot = (version: string): string =>
  `Myoclonus Reference, content ${version}. ${intendedUse}`

/** A text with its line ends and runs of spaces made one space. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Text of the records or of a reader as plain Markdown text, on one line. */
export const escapeMarkdown = (text: string): string => oneLine(text).replace(/[\\|*_`<>[\]#]/gu, '\\$&')

/** A source on one line: authors, year, title and the identifier it is best found by. */
export const sourceLine = ({ authors, year, title, doi, pmid, pmcid, url }: Source): string => {
  const identifier = doi ? `doi:${doi}` : pmid ? `PMID ${pmid}` : (pmcid ?? url ?? '')
  return [authors, year, title, identifier].filter((part) => part !== undefined).join('. ')
}
