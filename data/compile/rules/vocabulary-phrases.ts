import type { Finding } from '../../schema/finding'
import { faultAt, type Rule } from './rule'
import type { Placed } from './walk-records'

const phrasesOf = (
  { label, synonyms = [], examples = [], lay = [], said = [] }: Finding,
  i: number,
): readonly Placed<string>[] => [
  { value: label, path: [i, 'label'] },
  ...synonyms.map((value, j) => ({ value, path: [i, 'synonyms', j] })),
  ...examples.flatMap((names, j) => names.map((value, k) => ({ value, path: [i, 'examples', j, k] }))),
  ...lay.map((value, j) => ({ value, path: [i, 'lay', j] })),
  ...said.map((value, j) => ({ value, path: [i, 'said', j] })),
]

export const vocabularyPhrases: Rule = {
  prose: 'A label, synonym, example, lay word or way of saying belongs to one finding.',
  *check({ findings: record }) {
    const owners = new Map<string, string>()
    for (const [i, finding] of record.value.entries()) {
      for (const { value, path } of phrasesOf(finding, i)) {
        const key = value.toLowerCase()
        const owner = owners.get(key)
        if (owner === undefined) owners.set(key, finding.id)
        else if (owner !== finding.id) {
          const remedy = `If it is the same sign, use the finding "${owner}" instead of a new one; otherwise keep the phrase with one of the two.`
          yield faultAt(record, path, `"${value}" already belongs to the finding "${owner}"`, remedy)
        }
      }
    }
  },
}
