import { nameKey } from '../../query/text/text'
import type { Entry } from '../../schema/entry'
import { faultAt, type Rule } from './rule'
import type { Placed } from './walk-records'

const namesOf = ({
  id,
  name,
  synonyms = [],
  lay = [],
  abbreviations = [],
  aliases = [],
}: Entry): readonly Placed<string>[] => [
  { value: id, path: ['id'] },
  { value: name, path: ['name'] },
  ...aliases.map((value, i) => ({ value, path: ['aliases', i] })),
  ...abbreviations.map((value, i) => ({ value, path: ['abbreviations', i] })),
  ...synonyms.map((value, i) => ({ value, path: ['synonyms', i] })),
  ...lay.map((value, i) => ({ value, path: ['lay', i] })),
]

export const entryNames: Rule = {
  prose:
    'A name, abbreviation, synonym or lay name leads to one entry: a reader who types it must not be shown the wrong disorder first. Short forms that medicine uses twice are declared in ambiguous-names.yaml.',
  *check({ entries, ambiguousNames }) {
    const shared = new Set(ambiguousNames.value.map(({ name }) => nameKey(name)))
    const owners = new Map<string, string>()
    for (const record of entries) {
      const own = new Set<string>()
      for (const { value, path } of namesOf(record.value)) {
        const key = nameKey(value)
        if (own.has(key) || shared.has(key)) continue
        own.add(key)
        const owner = owners.get(key)
        if (owner === undefined) owners.set(key, record.value.id)
        // A copy of a file claims every name of its original; the rule on file names says so once.
        else if (owner !== record.value.id) {
          const remedy =
            'Keep it where it belongs; a short form that medicine uses for both is declared in ambiguous-names.yaml.'
          yield faultAt(record, path, `"${value}" already names the entry "${owner}"`, remedy)
        }
      }
    }
  },
}
