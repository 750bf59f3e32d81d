import type { Dataset } from '../../schema/dataset'
import type { Entry } from '../../schema/entry'
import type { Finding } from '../../schema/finding'
import { labels } from '../reference/labels'
import { isPlainName } from '../medications/drug-names'
import { findingsAgainst } from './rules-out'
import { indexTerms, processTerm, tokenizeForIndex } from '../text/text'

/**
 * A way of saying a finding may carry the name of something narrower: a drug ("cefepime" for antibiotic exposure), or
 * another cause ("jerking non-stop after cardiac arrest" for myoclonic status). It says more than the finding, so an entry
 * is found by it only where the entry itself has what is carried.
 */
type Carried = {
  readonly terms: readonly string[]
  /** Entries that have it: those of the drug, or those that show one of the findings. */
  readonly isOf: (entry: Entry) => boolean
  /** The findings that are called so; none for a drug. */
  readonly findings: ReadonlySet<string>
}

type Carriers = {
  readonly in: (finding: Finding, phrase: string) => readonly Carried[]
  /** Whether the terms are, or hold, the name of a drug of the entry. */
  readonly drugOf: (entry: Entry, terms: readonly string[]) => boolean
}

/** Short names are words of other meaning: "lead", "INH". */
const shortestName = 5

const termsOfName = (name: string): readonly string[] =>
  tokenizeForIndex(name.replace(/\s*[(,].*$/u, '')).map(processTerm)

const isWithin = (name: readonly string[], terms: readonly string[]): boolean =>
  terms.some((_, at) => name.every((term, i) => terms[at + i] === term))

const showsAny = (entry: Entry, ids: ReadonlySet<string>): boolean => {
  const against = findingsAgainst(entry)
  return entry.findings.some(({ finding }) => ids.has(finding) && !against.has(finding))
}

/** Ids by the terms of a name. */
const addName = (map: Map<string, Set<string>>, terms: readonly string[], ids: readonly string[]): void => {
  if (terms.join('').length < shortestName) return
  const key = terms.join(' ')
  map.set(key, new Set([...(map.get(key) ?? []), ...ids]))
}

const buildCarriers = ({ drugs, findings }: Dataset): Carriers => {
  const drugEntries = new Map<string, Set<string>>()
  for (const drug of drugs) {
    for (const name of [drug.name, ...(drug.names ?? [])]) {
      if (isPlainName(name)) addName(drugEntries, termsOfName(name), drug.entries)
    }
  }
  // What befalls the whole body, or is given to it, is a cause or a setting; signs and regions are not.
  const systemic = new Map<string, Set<string>>()
  for (const { id, group, label, synonyms = [] } of findings) {
    if (group !== 'systemic') continue
    for (const name of [label, ...synonyms]) addName(systemic, termsOfName(name), [id])
  }
  const byFirst = new Map<string, Carried[]>()
  const add = (key: string, carried: Omit<Carried, 'terms'>): void => {
    const terms = key.split(' ')
    const [first = ''] = terms
    byFirst.set(first, [...(byFirst.get(first) ?? []), { terms, ...carried }])
  }
  for (const [key, ids] of drugEntries) add(key, { isOf: ({ id }) => ids.has(id), findings: new Set() })
  for (const [key, ids] of systemic) add(key, { isOf: (entry) => showsAny(entry, ids), findings: ids })
  const parentOf = new Map(findings.map(({ id, parent }) => [id, parent]))
  const isKin = (a: string, b: string): boolean => {
    for (let at: string | undefined = a; at !== undefined; at = parentOf.get(at)) if (at === b) return true
    return false
  }
  const known = new Map<string, readonly Carried[]>()
  const inPhrase: Carriers['in'] = (finding, phrase) => {
    const key = `${finding.id} ${phrase}`
    const found = known.get(key)
    if (found !== undefined) return found
    const own = new Set(indexTerms(finding.label))
    const terms = tokenizeForIndex(phrase).map(processTerm)
    const list = terms
      .flatMap((term) => byFirst.get(term) ?? [])
      .filter((name) => isWithin(name.terms, terms) && !name.terms.every((term) => own.has(term)))
      .filter((name) => ![...name.findings].some((id) => isKin(id, finding.id) || isKin(finding.id, id)))
    known.set(key, list)
    return list
  }
  const drugOf: Carriers['drugOf'] = (entry, terms) =>
    terms.some((term) =>
      (byFirst.get(term) ?? []).some(
        (name) => name.findings.size === 0 && isWithin(name.terms, terms) && name.isOf(entry),
      ),
    )
  return { in: inPhrase, drugOf }
}

const carriersByDataset = new WeakMap<Dataset, Carriers>()
const carriersOf = (dataset: Dataset): Carriers => {
  const known = carriersByDataset.get(dataset) ?? buildCarriers(dataset)
  carriersByDataset.set(dataset, known)
  return known
}

const ownTerms = new WeakMap<Entry, ReadonlySet<string>>()
/** What an entry is called, is caused by and begins with, as index terms. */
const ownTermsOf = (entry: Entry): ReadonlySet<string> => {
  const known = ownTerms.get(entry)
  if (known !== undefined) return known
  const terms = new Set(
    [
      entry.name,
      ...(entry.abbreviations ?? []),
      ...(entry.synonyms ?? []),
      ...(entry.lay ?? []),
      ...entry.causes.flatMap(({ name, group }) => [name, labels.causeGroup[group]]),
      entry.onset.setting ?? '',
    ].flatMap(indexTerms),
  )
  ownTerms.set(entry, terms)
  return terms
}

/** Whether an entry that shows a finding has all that a way of saying it carries besides. */
export const hasCarried = (dataset: Dataset, entry: Entry, finding: Finding, phrase: string): boolean => {
  const carried = carriersOf(dataset).in(finding, phrase)
  if (carried.length === 0) return true
  const own = ownTermsOf(entry)
  return carried.every(({ terms, isOf }) => isOf(entry) || terms.every((term) => own.has(term)))
}

/**
 * Whether an entry itself names an example of a finding, such as "abscess" of a brain lesion, or has it as a drug.
 *
 * @param same the names of the example
 */
export const hasExample = (dataset: Dataset, entry: Entry, same: readonly string[]): boolean => {
  const own = ownTermsOf(entry)
  return same.some((name) => {
    const terms = tokenizeForIndex(name).map(processTerm)
    return terms.every((term) => own.has(term)) || carriersOf(dataset).drugOf(entry, terms)
  })
}
