import { nameKey } from '../query/text/text'
import type { Known, Report } from './check-records'
import type { Records } from './read-records'
import type { PathKey } from './record-file'

/** One spelling leads to one drug, partners included. */
const checkNames = (records: Records, report: Report): void => {
  const { drugs, partners } = records.drugs.value
  const bearers = [
    ...drugs.map((drug, i) => ({ drug, path: ['drugs', i, 'names'] satisfies PathKey[] })),
    ...partners.flatMap(({ members }, i) =>
      members.map((drug, j) => ({ drug, path: ['partners', i, 'members', j] satisfies PathKey[] })),
    ),
  ]
  const owners = new Map<string, string>()
  for (const { drug, path } of bearers) {
    for (const key of new Set([drug.name, ...(drug.names ?? [])].map(nameKey))) {
      const owner = owners.get(key)
      if (owner !== undefined) report(records.drugs, path, `"${key}" already names the drug "${owner}"`)
      else owners.set(key, drug.id)
    }
  }
}

/** Links of drugs and combinations; a combination has a culprit, and a partner class has a combination. */
export const checkDrugs = (records: Records, known: Known, report: Report): void => {
  const record = records.drugs
  const { drugs, partners, interactions } = record.value
  for (const [i, drug] of drugs.entries()) {
    for (const [j, id] of drug.entries.entries()) {
      if (!known.entries.has(id)) report(record, ['drugs', i, 'entries', j], `unknown entry "${id}"`)
    }
  }
  checkNames(records, report)
  const culprits = new Set(drugs.map(({ id }) => id))
  for (const [i, interaction] of interactions.entries()) {
    for (const [j, id] of interaction.entries.entries()) {
      if (!known.entries.has(id)) report(record, ['interactions', i, 'entries', j], `unknown entry "${id}"`)
    }
    for (const [j, group] of interaction.groups.entries()) {
      for (const id of group) {
        if (!known.drugs.has(id)) report(record, ['interactions', i, 'groups', j], `unknown drug "${id}"`)
      }
    }
    if (!interaction.groups.some((group) => group.every((id) => culprits.has(id)))) {
      report(record, ['interactions', i, 'groups'], 'needs a group of drugs that have an entry')
    }
  }
  const named = new Set(interactions.flatMap(({ groups }) => groups.flat()))
  for (const [i, { id }] of partners.entries()) {
    if (!named.has(id))
      report(record, ['partners', i, 'id'], `no combination names the partner class "${id}"`)
  }
}
