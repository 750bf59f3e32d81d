import { nameKey } from '../../query/text/text'
import { faultAt, type Rule } from './rule'

export const drugNames: Rule = {
  prose: 'One spelling leads to one drug; partners count as drugs here.',
  *check({ drugs: record }) {
    const { drugs, partners } = record.value
    const bearers = [
      ...drugs.map((drug, i) => ({ drug, path: ['drugs', i, 'names'] })),
      ...partners.flatMap(({ members }, i) =>
        members.map((drug, j) => ({ drug, path: ['partners', i, 'members', j] })),
      ),
    ]
    const owners = new Map<string, string>()
    for (const { drug, path } of bearers) {
      for (const key of new Set([drug.name, ...(drug.names ?? [])].map(nameKey))) {
        const owner = owners.get(key)
        if (owner === undefined) owners.set(key, drug.id)
        else
          yield faultAt(
            record,
            path,
            `"${key}" already names the drug "${owner}"`,
            'Keep the name with the drug that it means; a brand that means both is listed under neither.',
          )
      }
    }
  },
}
