import { faultAt, type Rule } from './rule'

export const notesUsed: Rule = {
  prose: 'Every safety note is named by an entry.',
  needsEveryFile: true,
  *check({ safetyNotes, entries }) {
    const named = new Set(entries.flatMap(({ value }) => value.safetyNotes ?? []))
    for (const [i, { id }] of safetyNotes.value.entries()) {
      if (named.has(id)) continue
      const remedy = 'Add it to "safetyNotes" of the entries it concerns, or delete it.'
      yield faultAt(safetyNotes, [i, 'id'], `no entry names the safety note "${id}"`, remedy)
    }
  },
}
