import type { Records } from '../read/read-records'

/** What an id may stand for. A `drug` is a drug or a partner class: what a group of a combination may name. */
export type IdKind = 'entry' | 'finding' | 'reference' | 'safety note' | 'drug'

export type KnownIds = {
  /** Whether an id of this kind exists. Everything exists where the file that would say so could not be read. */
  readonly has: (kind: IdKind, id: string) => boolean
  /** Every id of a kind, for suggestions. */
  readonly all: (kind: IdKind) => readonly string[]
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)

const collectIds = (records: Records): KnownIds => {
  const isUnread = (file: string): boolean => records.unreadFiles.includes(file)
  const unreadEntries = records.unreadFiles
    .filter((file) => file.startsWith('entries/'))
    .map((file) => file.replace(/^entries\/|\.[^.]*$/gu, ''))
  const { drugs, partners } = records.drugs.value
  const ids: Readonly<Record<IdKind, ReadonlySet<string>>> = {
    entry: new Set([
      ...records.entries.flatMap(({ value }) => [value.id, ...(value.aliases ?? [])]),
      ...unreadEntries,
    ]),
    finding: new Set(idsOf(records.findings.value)),
    reference: new Set(idsOf(records.references.value)),
    'safety note': new Set(idsOf(records.safetyNotes.value)),
    drug: new Set([...idsOf(drugs), ...idsOf(partners)]),
  }
  const unread: Readonly<Record<IdKind, boolean>> = {
    entry: false,
    finding: isUnread(records.findings.file),
    reference: isUnread(records.references.file),
    'safety note': isUnread(records.safetyNotes.file),
    drug: isUnread(records.drugs.file),
  }
  return {
    has: (kind, id) => unread[kind] || ids[kind].has(id),
    all: (kind) => [...ids[kind]],
  }
}

const collected = new WeakMap<Records, KnownIds>()

/** The ids that records may refer to. Collected once per set of records. */
export const knownIds = (records: Records): KnownIds => {
  const known = collected.get(records) ?? collectIds(records)
  collected.set(records, known)
  return known
}
