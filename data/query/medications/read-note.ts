import { isStatus, type Status, type WordClass } from './list-words'
import type { Word } from './match-names'

/** What an item says was done with a drug. */
export type Note = {
  readonly words: string
  readonly status: Status
  readonly end: number
  /** Whether its last word on the matter is that the drug was taken up again. */
  readonly isResumed: boolean
}

/** "no longer taken, changed in May": that a drug was stopped says more than the rest. */
const strongest = (statuses: readonly Status[]): Status =>
  statuses.includes('stopped') ? 'stopped' : (statuses[0] ?? 'changed')

/** "Held on admission, resumed on discharge" is taken again. */
const resumes: ReadonlySet<string> = new Set([
  'resumed',
  'resume',
  'restarted',
  'restart',
  'continue',
  'continued',
  'reinstated',
])
/** "Do not stop", "never missed", "not to be discontinued": the warning on a label is no status. */
const denials = /^(?:not|never|don't|dont|without|nor)$/iu
const mostBetween = 3
const isDenied = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - mostBetween), at).some(({ text }) => denials.test(text))

/** The status that several notes give an item; null where there is none. */
export const strongestStatus = (notes: readonly Note[]): Status | null =>
  notes.length === 0
    ? null
    : notes.at(-1)?.isResumed === true
      ? 'changed'
      : strongest(notes.map(({ status }) => status))

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
    /** Places of the words that say a status and are not denied, nor the no that denies one. */
    const said = Array.from({ length: to - from }, (_, i) => from + i).filter((at) => {
      const name = classes[at] ?? null
      if (!isStatus(name)) return false
      if (name === 'stopped') return !isDenied(words, at)
      const isNo = denials.test(words[at]?.text ?? '')
      return !isNo || !classes.slice(at + 1, at + 1 + mostBetween).includes('stopped')
    })
    if (said.length === 0) {
      from = to - 1
      continue
    }
    const lastStop = said.findLast((at) => classes[at] === 'stopped') ?? -1
    const isResumed = said.some((at) => at > lastStop && resumes.has(words[at]?.text.toLowerCase() ?? ''))
    const statuses = said.flatMap((at) => {
      const name = classes[at] ?? null
      return isStatus(name) && !(isResumed && name === 'stopped') ? [name] : []
    })
    notes.push({
      words: text.slice(first.start, end).replace(/\s+/gu, ' '),
      status: strongest(statuses),
      end,
      isResumed,
    })
    from = to - 1
  }
  const [first] = notes
  if (first === undefined) return null
  return {
    words: notes.map((note) => note.words).join('; '),
    status: strongestStatus(notes) ?? 'changed',
    end: first.end,
    isResumed: notes.at(-1)?.isResumed ?? false,
  }
}
