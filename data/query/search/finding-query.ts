import type { Entry } from '../../schema/entry'
import type { Finding } from '../../schema/finding'
import { hasCarried, hasExample } from './carried-names'
import { dropFieldWords } from './cohesion'
import { shownFindings } from './finding-names'
import { findingProbability } from '../reference/frequency'
import type { Reference } from '../reference/reference'
import { findingsAgainst } from './rules-out'
import { isStopWord, nameKey, processTerm, tokenizeForQuery } from '../text/text'

/** Findings that a text names, and the name of each that was said. */
export type AskedFindings = ReadonlyMap<string, string>

type NamedFindings = {
  /** Findings by the key of every name, of the id too, each with the name that has the key. */
  readonly byKey: ReadonlyMap<string, AskedFindings>
  /** A finding and all narrower ones. */
  readonly kindsOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** The telling words of a text as one key: "jerks with a giant SEP" is "giant SEP". */
const makeTellingKey = (text: string): string =>
  dropFieldWords(
    tokenizeForQuery(text)
      .map(processTerm)
      .filter((term) => term !== '' && !isStopWord(term)),
  ).join('')

const buildNames = ({ dataset }: Reference): NamedFindings => {
  const byKey = new Map<string, Map<string, string>>()
  const kindsOf = new Map<string, Set<string>>()
  const parentOf = new Map(dataset.findings.map(({ id, parent }) => [id, parent]))
  /** A key that a finding has by a better right is not given to another: the label before a synonym before its words. */
  const give = (keysOf: (finding: Finding) => readonly (readonly [string, string])[]): void => {
    const taken = new Set(byKey.keys())
    for (const finding of dataset.findings) {
      for (const [key, name] of keysOf(finding)) {
        if (key === '' || taken.has(key)) continue
        const known = byKey.get(key) ?? new Map<string, string>()
        byKey.set(key, known)
        if (!known.has(finding.id)) known.set(finding.id, name)
      }
    }
  }
  const others = ({ synonyms = [], examples = [], lay = [] }: Finding): readonly string[] => [
    ...synonyms,
    ...examples.flat(),
    ...lay,
  ]
  // Its id and its label in short are the label itself.
  give(({ id, label }) =>
    [id, label, label.replace(/\([^)]*\)/gu, ' ')].map((name) => [nameKey(name), label] as const),
  )
  give((finding) => others(finding).map((name) => [nameKey(name), name] as const))
  give(({ label }) => [[makeTellingKey(label), label]])
  give((finding) => others(finding).map((name) => [makeTellingKey(name), name] as const))
  for (const { id } of dataset.findings) {
    for (let at: string | undefined = id; at !== undefined; at = parentOf.get(at)) {
      kindsOf.set(at, (kindsOf.get(at) ?? new Set()).add(id))
    }
  }
  return { byKey, kindsOf }
}

const built = new WeakMap<Reference, NamedFindings>()
const namesOf = (reference: Reference): NamedFindings => {
  const known = built.get(reference) ?? buildNames(reference)
  built.set(reference, known)
  return known
}

const none: AskedFindings = new Map()

/** Findings that a text names and says nothing else of: by id, label, synonym, example or lay word. */
export const readNamedFindings = (reference: Reference, text: string): AskedFindings =>
  namesOf(reference).byKey.get(nameKey(text)) ?? none

const negation = /\b(?:no|not|without|never|absent|lacks?|normal)\b/iu

/** The same for free words, in which the words of the field ("jerks with ...") and stop words count for nothing. */
export const readAskedFindings = (reference: Reference, text: string): AskedFindings => {
  const exact = readNamedFindings(reference, text)
  if (exact.size > 0 || negation.test(text)) return exact
  return namesOf(reference).byKey.get(makeTellingKey(text)) ?? none
}

/**
 * How often an entry shows one of the findings or a narrower one.
 *
 * @returns the listed finding and its probability, the likeliest; null where none is shown
 */
export const findShownFinding = (
  reference: Reference,
  entry: Entry,
  asked: AskedFindings,
): { readonly findingId: string; readonly probability: number } | null => {
  const { kindsOf } = namesOf(reference)
  let best: { readonly findingId: string; readonly probability: number } | null = null
  const isMeant = (listedId: string): boolean =>
    [...asked].some(([id, name]) => {
      const finding = reference.finding(id)
      if (finding === undefined || !kindsOf.get(id)?.has(listedId)) return false
      const example = finding.examples?.find((same) => same.includes(name))
      return example === undefined
        ? hasCarried(reference.dataset, entry, finding, name)
        : hasExample(reference.dataset, entry, example)
    })
  for (const listed of shownFindings(entry, entry.findings)) {
    if (!isMeant(listed.finding)) continue
    const probability = findingProbability(listed)
    if (probability > (best?.probability ?? 0)) best = { findingId: listed.finding, probability }
  }
  return best
}

/** Whether all that the findings say of an entry is that they argue against it. */
export const arguesAgainst = (reference: Reference, entry: Entry, asked: AskedFindings): boolean =>
  [...asked.keys()].some((id) => findingsAgainst(entry).has(id)) &&
  findShownFinding(reference, entry, asked) === null
