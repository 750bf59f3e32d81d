import type { PathKey, RecordFile } from '../read/record-file'
import { faultAt, type Fault, type Rule } from './rule'
import type { Placed } from './walk-records'

type Item = { readonly id: string }

const idsIn = (items: readonly Item[], lead: readonly PathKey[] = []): readonly Placed<string>[] =>
  items.map(({ id }, i) => ({ value: id, path: [...lead, i, 'id'] }))

const repeatedIn = function* (
  record: RecordFile<unknown>,
  ids: readonly Placed<string>[],
  what: string,
): Generator<Fault> {
  const seen = new Map<string, number>()
  for (const { value, path } of ids) {
    const line = seen.get(value)
    if (line !== undefined) {
      const remedy = `The first is on line ${line}: join the two, or give this one an id of its own.`
      yield faultAt(record, path, `${what} "${value}" is here twice`, remedy)
    } else seen.set(value, record.lineOf(path))
  }
}

export const idsOnce: Rule = {
  prose:
    'Each id occurs once in its file: findings, sources, safety notes, drugs with partners, combinations, questions.',
  *check({ findings, references, safetyNotes, drugs, pathway }) {
    yield* repeatedIn(findings, idsIn(findings.value), 'finding')
    yield* repeatedIn(references, idsIn(references.value), 'source')
    yield* repeatedIn(safetyNotes, idsIn(safetyNotes.value), 'safety note')
    const { partners, interactions } = drugs.value
    const drugIds = [
      ...idsIn(drugs.value.drugs, ['drugs']),
      ...idsIn(partners, ['partners']),
      ...partners.flatMap(({ members }, i) => idsIn(members, ['partners', i, 'members'])),
    ]
    yield* repeatedIn(drugs, drugIds, 'drug')
    yield* repeatedIn(drugs, idsIn(interactions, ['interactions']), 'combination')
    yield* repeatedIn(pathway, idsIn(pathway.value?.nodes ?? [], ['nodes']), 'question')
  },
}
