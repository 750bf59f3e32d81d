import type { Reference } from '../reference/reference'
import { drugNamesOf, isNameAnywhere, type DrugNames } from './drug-names'
import type { Status, WordClass } from './list-words'
import type { Span } from '../text/text'
import { exactMatches, type Word } from './match-names'
import { readNote, strongestStatus, type Note } from './read-note'
import { readRun, type Reading } from './read-run'
import { cutAtJoins, piecesOf, spanOfWords, type Piece } from './split-list'

/** One item of the list, as it stands in the text. */
export type MedicationItem = Span &
  Pick<Reading, 'reading' | 'matches' | 'partners' | 'choices' | 'unread'> & {
    readonly text: string
    /** What the list says was done with it, in its own words, such as "stopped last week". */
    readonly note: string | null
    readonly status: Status | null
  }

/** Words that say how a drug is given: alone, they belong to the drug before them. */
const belongs = new Set<WordClass | 'name' | null>([
  'dose',
  'route',
  'frequency',
  'stopped',
  'changed',
  'negated',
])

/** Whether a run without a name is part of the item before it. */
const continuesItem = ({ classes }: Reading, isLineStart: boolean): boolean =>
  isLineStart
    ? classes.some((name) => belongs.has(name)) &&
      classes.every((name) => belongs.has(name) || name === 'plain')
    : classes.every((name) => name !== null && name !== 'name' && name !== 'salt')

/** The words up to a colon that follows one of them; null where none does. */
const colonAt = (text: string, words: readonly Word[]): number =>
  words.findIndex(({ end }) => /^\s{0,3}[:：]/u.test(text.slice(end, end + 4)))

/** "Stopped: baclofen, diazepam": what the words before the colon say holds for the line. */
const leadOf = (text: string, { words, classes }: Reading): Note | null => {
  const at = colonAt(text, words)
  const lead = classes.slice(0, at + 1)
  return lead.every((name) => name !== null && name !== 'name')
    ? readNote(text, words.slice(0, at + 1), lead)
    : null
}

const runsOf = (
  names: DrugNames,
  text: string,
  { words }: Piece,
  hasDoseBefore: boolean,
): readonly Reading[] =>
  cutAtJoins(text, words, exactMatches(names, words, isNameAnywhere)).map((run) =>
    readRun(names, run, hasDoseBefore),
  )

/** "Allergies" or "Current medications" alone on a line, as record systems print headings. */
const isBareHeading = (text: string, { words, reading }: Reading): boolean => {
  const { start, end } = spanOfWords(words)
  return (
    reading === 'no-name' &&
    words.length <= 4 &&
    /\b(?:allerg\w+|intoleranc\w+|medications?|medicines?|meds|drugs|prescriptions?)\b/iu.test(
      text.slice(start, end),
    ) &&
    /^[ \t]*(?:[\r\n]|$)/u.test(text.slice(end, end + 40))
  )
}

/** "Allergies: none": the heading has said all it had to say, and what follows on its line is taken. */
const isAnswered = (text: string, { words }: Reading): boolean => {
  const at = colonAt(text, words)
  const rest = words.slice(at + 1)
  return (
    at >= 0 &&
    rest.length > 0 &&
    rest.every(({ text: word }) => /^(?:none|nil|no|nkda|nka|known|not|applicable|reported)$/iu.test(word))
  )
}

/** "Denies cocaine, alcohol, heroin": holds for the list up to a full stop. */
const beginsDenial = ({ words }: Reading): boolean =>
  /^(?:denies|denied|denying)$/iu.test(words[0]?.text ?? '')

/** With more stretches it is no item of a list, such as a row of figures. */
const mostRuns = 60

/** An item being read: what follows may still belong to it. */
type Held = {
  readonly runs: Reading[]
  readonly hasDoseBefore: boolean
  readonly own: Note[]
  readonly inherited: Note | null
}

const release = (
  names: DrugNames,
  text: string,
  { runs, hasDoseBefore, own, inherited }: Held,
): MedicationItem => {
  const words = runs.flatMap((run) => run.words)
  // Read together: "baclofen, intrathecal" is another drug on the list than baclofen.
  const run = runs.length === 1 ? runs[0] : undefined
  const { reading, matches, partners, choices, unread } = run ?? readRun(names, words, hasDoseBefore)
  const { start, end } = spanOfWords(words)
  const notes = own.length > 0 ? own : inherited === null ? [] : [inherited]
  return {
    ...{ start, end, text: text.slice(start, end), reading, matches, partners, choices, unread },
    note: notes.length === 0 ? null : notes.map(({ words }) => words).join('; '),
    status: strongestStatus(notes),
  }
}

/** Reads the items of a list one by one, in order; a caller stops when it has enough. */
export function* readItems(reference: Reference, text: string): Generator<MedicationItem> {
  const names = drugNamesOf(reference)
  let held: Held | null = null
  /** What a heading such as "Stopped:" says of the items under it, up to a blank line. */
  let heading: Note | null = null
  let isUnderHeading = false
  let line: Note | null = null
  let denial: Note | null = null
  let lastEnd = 0

  for (const piece of piecesOf(text)) {
    /** "stopped baclofen and diazepam": holds for both. */
    let before: Note | null = null
    if (piece.isLineStart) line = null
    const { start: pieceStart, end: pieceEnd } = spanOfWords(piece.words)
    if (/[.;\n\r]/u.test(text.slice(lastEnd, pieceStart))) denial = null
    lastEnd = pieceEnd
    if (piece.isAfterBlank && isUnderHeading) heading = null
    const hasDoseBefore: boolean =
      held !== null && !piece.isLineStart && held.runs.some(({ classes }) => classes.includes('dose'))
    for (const [i, run] of runsOf(names, text, piece, hasDoseBefore).entries()) {
      const isFirst = piece.isLineStart && i === 0
      const isNameless = run.reading === 'no-name' || run.reading === 'unrecognised'
      const isHeading =
        isNameless &&
        (colonAt(text, run.words) === run.words.length - 1 || (isFirst && isBareHeading(text, run)))
      const own = readNote(text, run.words, run.classes)
      if (beginsDenial(run)) denial = own
      const canContinue =
        isNameless && !isHeading && !(isFirst && piece.isAfterBlank) && (held?.runs.length ?? 0) < mostRuns
      if (held !== null && canContinue && continuesItem(run, isFirst)) {
        held.runs.push(run)
        if (own !== null) held.own.push(own)
        continue
      }
      if (held !== null) yield release(names, text, held)
      if (isHeading) heading = run.reading === 'no-name' ? own : null
      else if (isFirst || colonAt(text, run.words) >= 0)
        line = isAnswered(text, run) ? null : leadOf(text, run)
      isUnderHeading = !isHeading
      held = {
        runs: [run],
        hasDoseBefore,
        own: own === null ? [] : [own],
        inherited: before ?? denial ?? line ?? heading,
      }
      const firstName = Math.min(...[...run.matches, ...run.partners].map((match) => match.start))
      if (own !== null) before = Number.isFinite(firstName) && own.end <= firstName ? own : null
    }
  }
  if (held !== null) yield release(names, text, held)
}
