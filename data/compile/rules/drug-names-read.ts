import { classOfWord } from '../../query/medications/list-words'
import { faultAt, type Rule } from './rule'

/** Read by its place on the line: a dose form after salbutamol, isoniazid before a dose. */
const readByPlace = 'INH'

export const drugNamesRead: Rule = {
  prose:
    'No name of a drug or partner is a word of doses or forms ("od", "tablet"), which a medication list would lose.',
  *check({ drugs: record }) {
    const { drugs, partners } = record.value
    const bearers = [
      ...drugs.map((drug, i) => ({ drug, path: ['drugs', i] })),
      ...partners.flatMap(({ members }, i) =>
        members.map((drug, j) => ({ drug, path: ['partners', i, 'members', j] })),
      ),
    ]
    for (const { drug, path } of bearers) {
      for (const name of [drug.name, ...(drug.names ?? [])]) {
        if (name === readByPlace || classOfWord(name) === null) continue
        const remedy = 'Write a longer form of the name.'
        yield faultAt(record, path, `"${name}" is read as a word of doses, not as a drug`, remedy)
      }
    }
  },
}
