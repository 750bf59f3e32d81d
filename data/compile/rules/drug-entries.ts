import { faultAt, type Rule } from './rule'

/** The entry under which those about single drugs are filed. */
const family = 'drug-induced-myoclonus'

export const drugEntries: Rule = {
  prose: `Every entry below "${family}" is led to by a drug of drugs.yaml, so that a medication list finds it.`,
  needsEveryFile: true,
  *check({ entries, drugs }) {
    const reached = new Set(drugs.value.drugs.flatMap((drug) => drug.entries))
    for (const record of entries) {
      const { id, aliases = [], parent } = record.value
      if (parent !== family || [id, ...aliases].some((name) => reached.has(name))) continue
      const remedy = `Add "${id}" to the field "entries" of its drugs in drugs.yaml.`
      yield faultAt(record, ['id'], 'no drug of drugs.yaml leads to this entry', remedy)
    }
  },
}
