import { isStatus, type Status, type WordClass } from './list-words'
import type { Word } from './match-names'

/** What an item says was done with a drug. */
export type Note = { readonly words: string; readonly status: Status; readonly end: number }

/** "no longer taken, changed in May": that a drug was stopped says more than the rest. */
const strongest = (statuses: readonly Status[]): Status =>
  statuses.includes('stopped') ? 'stopped' : (statuses[0] ?? 'changed')

/** The status that several notes give an item; null where there is none. */
export const strongestStatus = (notes: readonly Note[]): Status | null =>
  notes.length === 0 ? null : strongest(notes.map(({ status }) => status))

/** Words that may follow within a note: "stopped last week", "increased to 600 mg". */
const goesOn: ReadonlySet<WordClass | 'name' | null> = new Set([
  'dose',
  'frequency',
  'plain',
  'stopped',
  'changed',
  'negated',
  'usage',
])

/**
 * The words of an item that say what was done: from a word such as "stopped" as far as words of time and amount go.
 *
 * @param classes the class of each word; `name` where a drug stands, null where it is not known
 */
export const readNote = (
  text: string,
  words: readonly Word[],
  classes: readonly (WordClass | 'name' | null)[],
): Note | null => {
  const notes: Note[] = []
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from]
    if (first === undefined || !isStatus(classes[from] ?? null)) continue
    let to = from + 1
    while (to < words.length && goesOn.has(classes[to] ?? null)) to += 1
    let last = to - 1
    while (last > from && classes[last] === 'plain') last -= 1
    const end = words[last]?.end ?? first.end
    const statuses = classes.slice(from, to).filter(isStatus)
    notes.push({
      words: text.slice(first.start, end).replace(/\s+/gu, ' '),
      status: strongest(statuses),
      end,
    })
    from = to - 1
  }
  const [first] = notes
  if (first === undefined) return null
  return {
    words: notes.map((note) => note.words).join('; '),
    status: strongest(notes.map(({ status }) => status)),
    end: first.end,
  }
}
