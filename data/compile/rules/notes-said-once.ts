import { ordersIn } from './orders'
import { faultAt, type Rule } from './rule'

/** So many words in a row are no accident. */
const runLength = 8

const runsOf = (text: string): readonly string[] => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(runLength - 1).map((_, i) => words.slice(i, i + runLength).join(' '))
}

export const notesSaidOnce: Rule = {
  prose: `No entry and no other safety note repeats ${runLength} words in a row of a safety note: a rule that is written twice drifts apart.`,
  *check(records) {
    const { safetyNotes } = records
    const owners = new Map<string, string>()
    for (const { id, text } of safetyNotes.value) {
      for (const run of runsOf(text)) if (!owners.has(run)) owners.set(run, id)
    }
    const texts = [
      // A drug has no notes, so on the medication view its caution may have to repeat one.
      ...ordersIn(records)
        .filter(({ notes }) => notes !== null)
        .map(({ record, path, text }) => ({ record, path, text, id: null })),
      ...safetyNotes.value.map(({ id, text }, i) => ({ record: safetyNotes, path: [i, 'text'], text, id })),
    ]
    for (const { record, path, text, id } of texts) {
      const run = runsOf(text).find((words) => owners.has(words) && owners.get(words) !== id)
      if (run === undefined) continue
      const owner = owners.get(run) ?? ''
      const remedy =
        id === null
          ? `Add ${owner} to the field "safetyNotes" and say here only what is particular to this entry.`
          : 'Keep it in one of the two notes.'
      yield faultAt(record, path, `repeats the safety note "${owner}": "${run}"`, remedy)
    }
  },
}
