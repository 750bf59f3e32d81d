import {
  ageBands,
  aetiologies,
  generators,
  urgencies,
  type AgeBand,
  type Aetiology,
  type Generator,
  type Urgency,
} from '../../schema/vocabulary'
import { labels } from '../reference/labels'
import type { SearchField } from '../reference/search-options'
import { nameKey } from '../text/text'

/** Scopes that restrict words to a field of the index. */
export const fieldScopes = {
  finding: ['finding'],
  cause: ['cause', 'drug'],
  drug: ['drug'],
  gene: ['gene'],
} as const satisfies Record<string, readonly SearchField[]>
/** Scopes that filter on a closed word list. */
export const filterScopes = ['onset', 'generator', 'class', 'urgency', 'is'] as const
export type FieldScope = keyof typeof fieldScopes
export type FilterScope = (typeof filterScopes)[number]

export type QueryFilter =
  | { readonly scope: 'onset'; readonly value: AgeBand }
  | { readonly scope: 'generator'; readonly value: Generator }
  | { readonly scope: 'class'; readonly value: Aetiology }
  | { readonly scope: 'urgency'; readonly value: Urgency }
  | { readonly scope: 'is'; readonly value: 'bookmarked' }

export type ParsedQuery = {
  /** The words outside any scope. */
  readonly words: string
  readonly scoped: readonly { readonly scope: FieldScope; readonly words: string }[]
  readonly filters: readonly QueryFilter[]
  /** Scoped terms whose value is not on the list, as typed. */
  readonly unknown: readonly string[]
}

const scopePattern =
  /(^|\s)(finding|cause|drug|gene|onset|generator|class|urgency|is):(?:"([^"]*)"?|(\S*))/giu

const pick = <T extends string>(
  values: readonly T[],
  label: (value: T) => string,
  typed: string,
): T | undefined => {
  const key = nameKey(typed)
  if (key === '') return undefined
  return (
    values.find((value) => nameKey(value) === key || nameKey(label(value)) === key) ??
    values.find((value) => nameKey(value).startsWith(key) || nameKey(label(value)).startsWith(key))
  )
}

const readFilter = (scope: FilterScope, typed: string): QueryFilter | undefined => {
  switch (scope) {
    case 'onset': {
      const value = pick(ageBands, (band) => labels.ageBand[band], typed)
      return value && { scope, value }
    }
    case 'generator': {
      const value = pick(generators, (generator) => labels.generator[generator], typed)
      return value && { scope, value }
    }
    case 'class': {
      const value = pick(aetiologies, (aetiology) => labels.aetiology[aetiology], typed)
      return value && { scope, value }
    }
    case 'urgency': {
      const value = pick(urgencies, (urgency) => labels.urgency[urgency], typed)
      return value && { scope, value }
    }
    case 'is':
      return 'bookmarked'.startsWith(typed.toLowerCase()) && typed !== ''
        ? { scope, value: 'bookmarked' }
        : undefined
  }
}

/** Free words that ask for the emergencies and name nothing. */
const emergencyKeys: ReadonlySet<string> = new Set(
  ['emergency', 'emergencies', 'do not miss', "don't miss", 'not to miss', 'not to be missed'].map(nameKey),
)

/**
 * Splits a query into free words, scoped words (`finding:ataxia`, `drug:"valproic acid"`) and filters
 * (`onset:child`, `generator:cortical`, `class:epileptic`, `urgency:emergency`, `is:bookmarked`). "Do not miss" alone asks for the emergencies. A scope without a value, as it stands
 * while being typed, is ignored.
 */
export const parseQuery = (query: string): ParsedQuery => {
  const scoped: { scope: FieldScope; words: string }[] = []
  const filters: QueryFilter[] = []
  const unknown: string[] = []
  const words = query.replace(
    scopePattern,
    (whole, lead: string, name: string, quoted?: string, bare?: string) => {
      const scope = name.toLowerCase() as FieldScope | FilterScope
      const value = (quoted ?? bare ?? '').trim()
      if (value === '') return lead
      if (scope in fieldScopes) {
        scoped.push({ scope: scope as FieldScope, words: value })
      } else {
        const filter = readFilter(scope as FilterScope, value)
        if (filter === undefined) unknown.push(whole.trim())
        else filters.push(filter)
      }
      return lead
    },
  )
  if (emergencyKeys.has(nameKey(words))) {
    filters.push({ scope: 'urgency', value: 'emergency' })
    return { words: '', scoped, filters, unknown }
  }
  return { words: words.trim(), scoped, filters, unknown }
}
