import { aetiologies, ageBands, causeGroups, generators, urgencies } from '../../schema/vocabulary'
import { labels } from '../reference/labels'
import { fieldScopes, filterScopes, type FieldScope, type FilterScope } from './query-syntax'
import { mostQueryCharacters } from './query-bounds'
import type { Reference } from '../reference/reference'
import { nameKey } from '../text/text'

export type Suggestion = {
  /** The whole query after taking it. */
  readonly query: string
  readonly label: string
  readonly hint: string
}

const shownCount = 8
const scopeHints = {
  finding: 'what is seen or measured',
  cause: 'what brings it about',
  drug: 'a drug or toxin',
  gene: 'a gene symbol',
  onset: 'an age band',
  generator: 'where the jerk arises',
  class: 'aetiological class',
  urgency: 'emergency or treatable',
  is: 'bookmarked',
} as const satisfies Record<FieldScope | FilterScope, string>
const scopes = [...(Object.keys(fieldScopes) as FieldScope[]), ...filterScopes]

const valuesOf = (reference: Reference, scope: FieldScope | FilterScope): readonly string[] => {
  const { dataset } = reference
  switch (scope) {
    case 'finding':
      return dataset.findings.map(({ label }) => label)
    case 'cause':
      return [
        ...causeGroups.map((group) => labels.causeGroup[group]),
        ...new Set(dataset.entries.flatMap(({ causes }) => causes.map(({ name }) => name))),
      ]
    case 'drug':
      return dataset.drugs.map(({ name }) => name)
    case 'gene':
      return [
        ...new Set(dataset.entries.flatMap(({ codes }) => (codes?.genes ?? []).map(({ symbol }) => symbol))),
      ].sort()
    case 'onset':
      return ageBands.map((band) => labels.ageBand[band])
    case 'generator':
      return generators.map((generator) => labels.generator[generator])
    case 'class':
      return aetiologies.map((aetiology) => labels.aetiology[aetiology])
    case 'urgency':
      return urgencies.map((urgency) => labels.urgency[urgency])
    case 'is':
      return ['bookmarked']
  }
}

const quoted = (value: string): string => (/\s/u.test(value) ? `"${value}"` : value)
const tokenPattern = /(^|\s)([a-z]+):(?:"([^"]*)|(\S*))$/iu

/**
 * Completes the scoped term at the end of a query: its name while that is typed after a space and holds a colon, then
 * its values. Values that begin with the typed text come before those that contain it.
 */
export const suggestScopes = (reference: Reference, query: string): readonly Suggestion[] => {
  // What stands beyond is not searched, so it is not completed either.
  if (query.length > mostQueryCharacters) return []
  const match = tokenPattern.exec(query)
  const scope = scopes.find((known) => known === match?.[2]?.toLowerCase())
  if (match === null || scope === undefined) return []
  const head = query.slice(0, match.index) + (match[1] ?? '')
  const key = nameKey(match[3] ?? match[4] ?? '')
  const values = valuesOf(reference, scope).map((value) => ({ value, key: nameKey(value) }))
  const starting = values.filter((value) => value.key.startsWith(key))
  const holding = values.filter((value) => !value.key.startsWith(key) && value.key.includes(key))
  return [...starting, ...holding]
    .filter((value) => value.key !== key)
    .slice(0, shownCount)
    .map(({ value }) => ({ query: `${head}${scope}:${quoted(value)} `, label: value, hint: scope }))
}

/** The scopes themselves, to start a query with. */
export const suggestScopeNames = (): readonly Suggestion[] =>
  scopes.map((scope) => ({ query: `${scope}:`, label: `${scope}:`, hint: scopeHints[scope] }))
