import type { Entry } from '../../schema/entry'
import { searchedFindings, type SearchedFinding } from './finding-names'
import { findingProbability } from '../reference/frequency'
import { labels } from '../reference/labels'
import type { Reference } from '../reference/reference'
import type { SearchHit } from './search-outcome'
import type { SearchField } from '../reference/search-options'
import { searchTexts, type SearchTexts } from './search-texts'
import { indexTerms } from '../text/text'

/** What a field is called when a hit is explained. */
export const fieldLabels = {
  name: 'Name',
  abbreviation: 'Abbreviation',
  synonym: 'Also called',
  gene: 'Gene',
  drug: 'Drug',
  cause: 'Cause',
  finding: 'Finding',
  setting: 'Setting',
  anatomy: 'Anatomy',
  code: 'Code',
  text: 'Text',
} as const satisfies Record<SearchField, string>

/** What people type is not what the entry is called. */
const layLabel = 'Asked as'

export type Explanation = {
  readonly field: SearchField
  readonly label: string
  readonly text: string
  /** Matched index terms for which the text stands; it may hold none itself. */
  readonly terms: readonly string[]
}

/** The texts of each entry, kept: they are asked for at every key press, for every row in sight. */
const textsByReference = new WeakMap<Reference, Map<string, SearchTexts>>()

/** What an entry is found by. Also called ahead of the first search, see `warm-up.ts`. */
export const entryTexts = (reference: Reference, entry: Entry): SearchTexts => {
  const known = textsByReference.get(reference) ?? new Map<string, SearchTexts>()
  textsByReference.set(reference, known)
  const made =
    known.get(entry.id) ??
    searchTexts(
      entry,
      reference.drugsOf(entry.id),
      searchedFindings(reference.dataset, entry, reference.finding).flatMap(({ names }) => names),
    )
  known.set(entry.id, made)
  return made
}

/** A finding that was found by words which are not its own name. */
const matchedAsLabel = 'Matched as'

/** By which finding an entry was found, called by its own name: what people say for it may name another cause. */
const explainFinding = (
  reference: Reference,
  entry: Entry,
  wanted: ReadonlySet<string>,
  hit: SearchHit,
): readonly Explanation[] => {
  let best: {
    readonly found: SearchedFinding
    readonly terms: readonly string[]
    readonly isOwn: boolean
  } | null = null
  const rankOf = (value: typeof best): readonly number[] =>
    value === null
      ? [-1]
      : [
          Number(hit.findings?.includes(value.found.finding.id) ?? false),
          value.terms.length,
          Number(value.isOwn),
          findingProbability(value.found.listed),
        ]
  const isBetter = (a: readonly number[], b: readonly number[]): boolean => {
    const at = a.findIndex((value, i) => value !== b[i])
    return at >= 0 && (a[at] ?? 0) > (b[at] ?? -1)
  }
  for (const found of searchedFindings(reference.dataset, entry, reference.finding)) {
    for (const [place, name] of found.names.entries()) {
      const terms = indexTerms(name).filter((term) => wanted.has(term))
      const next = { found, terms, isOwn: place === 0 }
      if (terms.length > 0 && isBetter(rankOf(next), rankOf(best))) best = next
    }
  }
  if (best === null) return []
  const { listed, finding } = best.found
  const rare = listed.frequency === 'rare' ? `, ${labels.frequency.rare.toLowerCase()}` : ''
  return [
    {
      field: 'finding',
      label: best.isOwn ? fieldLabels.finding : matchedAsLabel,
      text: `${finding.label}${rare}`,
      terms: best.terms,
    },
  ]
}

/** Why an entry matched: for each matched field the text that holds most of the matched terms, and for a finding its name. */
export const explainHit = (reference: Reference, hit: SearchHit): readonly Explanation[] => {
  const entry = reference.entry(hit.entryId)
  if (entry === undefined) return []
  const texts = entryTexts(reference, entry)
  return hit.matches.flatMap(({ field, terms }) => {
    const wanted = new Set(terms)
    if (field === 'finding') return explainFinding(reference, entry, wanted, hit)
    const best = texts[field]
      .map(({ words, shown = words }) => ({
        text: shown,
        terms: indexTerms(words).filter((term) => wanted.has(term)),
      }))
      .reduce((a, b) => (b.terms.length > a.terms.length ? b : a), { text: '', terms: [] as string[] })
    const label = field === 'synonym' && entry.lay?.includes(best.text) ? layLabel : fieldLabels[field]
    return best.terms.length === 0 ? [] : [{ field, label, ...best }]
  })
}
