import { nameKey } from '../../query/text/text'
import { placeholder } from '../read/placeholder'
import { askWhetherMeant } from '../read/suggest'
import type { Records } from '../read/read-records'
import type { PathKey, RecordFile } from '../read/record-file'
import { knownIds, type IdKind } from './known-ids'
import { faultAt, type Fault, type Rule } from './rule'

type Link = {
  readonly record: RecordFile<unknown>
  readonly path: readonly PathKey[]
  readonly kind: IdKind
  readonly id: string
}

const entryLinks = function* ({ entries }: Records): Generator<Link> {
  for (const record of entries) {
    const { findings, tellApart = [], safetyNotes = [] } = record.value
    for (const [i, { finding }] of findings.entries())
      yield { record, path: ['findings', i, 'finding'], kind: 'finding', id: finding }
    for (const [i, { entry }] of tellApart.entries())
      if (entry !== undefined) yield { record, path: ['tellApart', i, 'entry'], kind: 'entry', id: entry }
    for (const [i, id] of safetyNotes.entries())
      yield { record, path: ['safetyNotes', i], kind: 'safety note', id }
  }
}

const drugLinks = function* ({ drugs: record }: Records): Generator<Link> {
  const { drugs, interactions } = record.value
  for (const [i, drug] of drugs.entries())
    for (const [j, id] of drug.entries.entries())
      yield { record, path: ['drugs', i, 'entries', j], kind: 'entry', id }
  for (const [i, { entries, groups }] of interactions.entries()) {
    for (const [j, id] of entries.entries())
      yield { record, path: ['interactions', i, 'entries', j], kind: 'entry', id }
    for (const [j, group] of groups.entries())
      for (const [k, id] of group.entries())
        yield { record, path: ['interactions', i, 'groups', j, k], kind: 'drug', id }
  }
}

const pathwayLinks = function* ({ pathway: record }: Records): Generator<Link> {
  for (const [i, { answers }] of (record.value?.nodes ?? []).entries()) {
    for (const [j, answer] of answers.entries()) {
      const at = (field: 'entries' | 'present' | 'absent', kind: IdKind): readonly Link[] =>
        (answer[field] ?? []).map((id, k) => ({
          record,
          path: ['nodes', i, 'answers', j, field, k],
          kind,
          id,
        }))
      yield* at('entries', 'entry')
      yield* at('present', 'finding')
      yield* at('absent', 'finding')
    }
  }
}

const whereKept: Readonly<Record<IdKind, string>> = {
  entry: 'Entries are the files of entries/',
  finding: 'Findings are listed in findings.yaml; data/README.md says how one is added',
  reference: 'Sources are listed in references.yaml; data/README.md says how one is added',
  'safety note': 'Safety notes are listed in safety-notes.yaml',
  drug: 'Drugs and partner classes are listed in drugs.yaml',
}

/** The finding that bears this wording: a clinician writes what it is called, not its id. */
const findingsByWording = (records: Records): ReadonlyMap<string, string> =>
  new Map(
    records.findings.value.flatMap(({ id, label, synonyms = [], lay = [], examples = [], said = [] }) =>
      [...said, ...examples.flat(), ...lay, ...synonyms, label].map((text) => [nameKey(text), id] as const),
    ),
  )

const findingLinks = function* ({ findings, hpoTerms }: Records): Generator<Link> {
  for (const [i, { near = [] }] of findings.value.entries())
    for (const [j, id] of near.entries())
      yield { record: findings, path: [i, 'near', j], kind: 'finding', id }
  for (const [i, { finding }] of hpoTerms.value.entries())
    yield { record: hpoTerms, path: [i, 'finding'], kind: 'finding', id: finding }
}

export const links: Rule = {
  prose: 'Every id that a record names (finding, entry, safety note, drug) exists.',
  *check(records): Generator<Fault> {
    const known = knownIds(records)
    let wordings: ReadonlyMap<string, string> | undefined
    for (const { record, path, kind, id } of [
      ...entryLinks(records),
      ...findingLinks(records),
      ...drugLinks(records),
      ...pathwayLinks(records),
    ]) {
      if (id === placeholder || known.has(kind, id)) continue
      const called =
        kind === 'finding'
          ? (wordings ??= findingsByWording(records)).get(nameKey(id.replaceAll('-', ' ')))
          : undefined
      const remedy =
        called === undefined
          ? `${whereKept[kind]}.${askWhetherMeant(id, known.all(kind))}`
          : `The vocabulary calls this "${called}": write ${called}.`
      yield faultAt(record, path, `unknown ${kind} "${id}"`, remedy)
    }
  },
}
