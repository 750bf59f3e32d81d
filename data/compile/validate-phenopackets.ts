import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readPhenopacket } from '../query/phenopacket/read-phenopacket'
import { rankEntries } from '../query/rank/rank-entries'
import type { Reference } from '../query/reference/reference'
import { placesOf, type VignetteValidation } from './validate-vignettes'

/** Which entries answer each file of a folder. */
const expectedSchema = v.record(v.string(), v.pipe(v.array(v.string()), v.minLength(1)))

/**
 * Reads and ranks every phenopacket that has an expected answer, and measures as for vignettes. A "phrase" is a phenotypic
 * feature; what leads to no finding counts as not recognised.
 *
 * @param folder folder of `.json` files
 * @param expectedSource JSON of `expectedSchema`, by file name
 * @throws Error where a file is missing or no phenopacket, or an answer is no entry
 */
export const validatePhenopackets = async (
  reference: Reference,
  folder: string,
  expectedSource: string,
): Promise<VignetteValidation> => {
  const expected = v.parse(expectedSchema, JSON.parse(expectedSource))
  const files = (await readdir(folder)).filter((name) => name in expected).sort()
  const missing = Object.keys(expected).filter((name) => !files.includes(name))
  if (missing.length > 0) throw new Error(`Not in ${folder}: ${missing.join(', ')}`)
  const unresolved: { id: string; phrase: string }[] = []
  const answered: Parameters<typeof placesOf>[1][number][] = []
  let phrases = 0
  for (const name of files) {
    const packet = readPhenopacket(reference, await readFile(join(folder, name), 'utf8'))
    if (!packet.ok) throw new Error(`${name}: ${packet.reason}`)
    const { ageYears, tempo, findings, features, notCarried, unknownIds, otherCount } = packet
    phrases += features.length + notCarried.length + unknownIds.length + otherCount
    unresolved.push(...unknownIds.map((phrase) => ({ id: name, phrase })))
    const [first = '', ...also] = expected[name] ?? []
    answered.push({
      id: name,
      expected: first,
      accepted: [first, ...also],
      ranked: rankEntries(reference, { ageYears, tempo, findings }),
    })
  }
  return { ...placesOf(reference, answered), phrases, unresolved }
}
