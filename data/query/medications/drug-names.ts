import type { Reference } from '../reference/reference'
import { nameKey, processTerm, tokenizeForQuery } from '../text/text'
import { classOfWord } from './list-words'
import { lookAlikes } from './look-alikes'
import { partnersOf, type ListedDrugOrPartner } from './partners'

/** A name a drug goes by on lists. */
export type ListedName = {
  readonly drug: ListedDrugOrPartner
  readonly name: string
  /** Index terms of its parts, in order. */
  readonly parts: readonly string[]
  /** Everyday or short ("lead", "Molly", "INH"): read only where it is the one name of an item. */
  readonly isAlone: boolean
}

/** A drug without an entry whose name is near a listed one: a spelling nearer to it is not read as the listed drug. */
export type NearName = {
  readonly drug: ListedDrugOrPartner | null
  readonly name: string
  readonly parts: readonly string[]
}

export type DrugNames = {
  /** By the joined key, so that "co careldopa" and "cocareldopa" are one. */
  readonly byKey: ReadonlyMap<string, ListedName>
  /** Names a misspelling can be read as, by first letter and number of parts. */
  readonly near: ReadonlyMap<string, readonly NearName[]>
}

/** Names that are words of ordinary sentences. */
const everydayWords = new Set(
  [
    'lead',
    'alcohol',
    'ethanol',
    'mercury',
    'Molly',
    'Mandy',
    'coke',
    'crack',
    'smack',
    'ecstasy',
    'versed',
    'luminal',
  ].map(nameKey),
)
const shortKey = 4

/** Whether a name is no word of ordinary sentences. */
export const isPlainName = (text: string): boolean => !everydayWords.has(nameKey(text))

/** Letters from which a short form in capitals is no other word: "VPA", "LTG"; PB is lead as often. */
const shortestForm = 3

/**
 * Whether a name is read beside other words. Everyday and short ones are not, but for a short form in capitals that is written
 * in capitals too.
 */
export const isNameAnywhere = ({ name, isAlone }: ListedName, written: string): boolean =>
  !isAlone ||
  (name.length >= shortestForm &&
    /^\p{Lu}+$/u.test(name) &&
    written === name &&
    classOfWord(written) === null)

const partsOf = (name: string): readonly string[] => tokenizeForQuery(name).map(processTerm)

/** "triptans (class)" is written "triptans": the name before a parenthesis or comma. */
const baseOf = (name: string): string => name.replace(/\s*[(,].*$/u, '')

const namesOf = (drug: ListedDrugOrPartner): readonly string[] => [drug.name, ...(drug.names ?? [])]

export const nearBucket = (parts: readonly string[]): string => `${parts.length}${parts[0]?.charAt(0) ?? ''}`

const buildNames = (drugs: readonly ListedDrugOrPartner[]): DrugNames => {
  const byKey = new Map<string, ListedName>()
  const add = (drug: ListedDrugOrPartner, name: string, parts: readonly string[]): void => {
    const key = parts.join('')
    if (key === '' || byKey.has(key)) return
    byKey.set(key, { drug, name, parts, isAlone: key.length <= shortKey || everydayWords.has(key) })
  }
  // Written names first: a derived one never takes the place of a name another drug bears.
  for (const drug of drugs) for (const name of namesOf(drug)) add(drug, name, partsOf(name))
  for (const drug of drugs) add(drug, baseOf(drug.name), partsOf(baseOf(drug.name)))
  // "baclofen intrathecal", "tazobactam/piperacillin": names of two parts are written either way round.
  for (const drug of drugs) {
    for (const name of namesOf(drug)) {
      const parts = partsOf(name)
      if (parts.length === 2) add(drug, name, [...parts].reverse())
    }
  }
  const near = new Map<string, NearName[]>()
  const offer = (item: NearName): void => {
    const bucket = nearBucket(item.parts)
    near.set(bucket, [...(near.get(bucket) ?? []), item])
  }
  for (const listed of byKey.values()) if (!listed.isAlone) offer(listed)
  for (const name of lookAlikes) {
    if (!byKey.has(nameKey(name))) offer({ drug: null, name, parts: partsOf(name) })
  }
  return { byKey, near }
}

const built = new WeakMap<Reference, DrugNames>()
/** The names of every drug and partner of a reference, ready for look-up. Built once a reference. */
export const drugNamesOf = (reference: Reference): DrugNames => {
  const known = built.get(reference)
  if (known !== undefined) return known
  const names = buildNames([...reference.dataset.drugs, ...partnersOf(reference).values()])
  built.set(reference, names)
  return names
}
