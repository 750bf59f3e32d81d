import { faultAt, type Rule } from './rule'

/** Drugs that never stand as a treatment without a warning: which, and one of which notes. */
const warned = [
  {
    drug: /valpro(?:ate|ic)/iu,
    name: 'valproate',
    isNote: (id: string) => id === 'valproate-polg',
    note: 'valproate-polg',
  },
  {
    drug: /valpro(?:ate|ic)/iu,
    name: 'valproate',
    isNote: (id: string) => id === 'valproate-pregnancy',
    note: 'valproate-pregnancy',
  },
  {
    // Drugs taken for months; a single dose in an emergency needs no warning of stopping.
    drug: /clonazepam|clobazam|nitrazepam|baclofen/iu,
    name: 'clonazepam, clobazam, nitrazepam or baclofen',
    isNote: (id: string) => id.includes('abrupt'),
    note: 'abrupt-gaba-withdrawal',
  },
] as const

export const notesOfDrugs: Rule = {
  prose:
    'An entry that offers valproate names the safety notes on POLG and pregnancy; one that offers clonazepam, clobazam, nitrazepam or baclofen names the note on stopping abruptly.',
  *check({ entries }) {
    for (const record of entries) {
      const { management = [], safetyNotes = [] } = record.value
      for (const { drug, name, isNote, note } of warned) {
        const at = management.findIndex(({ kind, option }) => kind === 'drug' && drug.test(option))
        if (at < 0 || safetyNotes.some(isNote)) continue
        yield faultAt(
          record,
          ['management', at],
          `offers ${name} without its warning`,
          `Add ${note} to the field "safetyNotes" of this entry.`,
        )
      }
    }
  },
}
