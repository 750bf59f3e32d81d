import { faultAt, type Rule } from './rule'

export const drugCombinations: Rule = {
  prose:
    'A combination has a group made of drugs that have an entry (the cause of the jerks), and every partner class is named by a combination.',
  *check({ drugs: record }) {
    const { drugs, partners, interactions } = record.value
    const culprits = new Set(drugs.map(({ id }) => id))
    for (const [i, { groups }] of interactions.entries()) {
      if (groups.some((group) => group.every((id) => culprits.has(id)))) continue
      yield faultAt(
        record,
        ['interactions', i, 'groups'],
        'needs a group of drugs that have an entry',
        'Put the drug that causes the jerks into a group without partner classes; a drug has its entry in the list "drugs".',
      )
    }
    const named = new Set(interactions.flatMap(({ groups }) => groups.flat()))
    for (const [i, { id }] of partners.entries()) {
      if (named.has(id)) continue
      const remedy = 'Name it in a group of a combination, or delete it.'
      yield faultAt(record, ['partners', i, 'id'], `no combination names the partner class "${id}"`, remedy)
    }
  },
}
