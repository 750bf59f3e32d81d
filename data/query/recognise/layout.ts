import type { Span } from '../text/text'
import { headingAt, type Scope } from './headings'

/** A sentence of the text, and of what its heading says it speaks. */
export type Sentence = Span & { readonly scope: Scope }

/** A line as it was meant: wrapped lines joined, its bullet or number left out. */
type Line = Span & { readonly isAfterBlank: boolean; readonly isItem: boolean }

const bullet = /^\s*(?:[-–—*•‣◦▪▫●○■□>]\s*|\(?\d{1,2}[.)]\s+(?=\p{L})|\(?[a-h][.)]\s+(?=\p{L}))/u
/** Words after which a sentence cannot end: the line was wrapped. */
const openEnd =
  /(?:,|\b(?:no|not|without|never|nor|or|and|of|any|the|an?|his|her|their|had|has|have|having|been|is|was|are|were|with|in|on|at|to|for|from|by|as|than|denies|denied|some|new|mild|severe|possible|probable|likely|suspected|absence|evidence|history|signs?|free|taking|taken|until|since|after|before|which|who|that|when|while|because|but|did|does|do|negative for))\s*$/iu
const sentenceEnd = /[.;:!?]["')\]]?\s*$/u
/** A line shorter than this was ended by who wrote it. */
const shortestWrapped = 40

/** Whether a line goes on in the next: it ends in the middle of a sentence, or was wrapped at its width. */
const goesOn = (line: string, next: string, width: number): boolean => {
  if (bullet.test(next) || /^\s*$/u.test(next) || sentenceEnd.test(line)) return false
  if (openEnd.test(line)) return true
  const isWide = line.trim().length >= Math.max(shortestWrapped, 0.6 * width)
  return isWide && /^\s*[\p{Ll}\p{N}(]/u.test(next)
}

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = []
  const raw = text.split('\n')
  const width = raw.reduce((most, line) => Math.max(most, Math.min(120, line.trim().length)), 0)
  let at = 0
  let isAfterBlank = false
  let open: { start: number; end: number; isAfterBlank: boolean; isItem: boolean } | null = null
  for (const [i, line] of raw.entries()) {
    const end = at + line.length
    if (line.trim() === '') {
      isAfterBlank = true
    } else {
      const mark: number = open === null ? (bullet.exec(line)?.[0].length ?? 0) : 0
      open ??= { start: at + mark, end, isAfterBlank, isItem: mark > 0 }
      open.end = end
      isAfterBlank = false
      if (!goesOn(line, raw[i + 1] ?? '', width)) {
        lines.push(open)
        open = null
      }
    }
    at = end + 1
  }
  if (open !== null) lines.push(open)
  return lines
}

/**
 * Where a sentence ends: a stop before a space, but not that of "Dr. Smith", "e.g." or "3.5"; semicolons; bullets and cells
 * inside a line.
 */
const stop =
  /(?<!\b(?:dr|mr|mrs|ms|prof|st|vs|approx|ca|no|fig|e\.g|i\.e|tab|cap|inj|temp|resp|incl|\p{L}))\.(?=\s|["')\]]|$)|[;；!\t|•‣▪●■]|(?<=\S)\?(?=\s|$)|。/giu

/** "none", "nil of note", "unremarkable": after it a heading has said all it had to say. */
const saysNothing =
  /^[\s:–-]*(?:no|none|nil|negative|unremarkable|nkda|nka|nkfa|not? (?:known|significant|relevant|contributory)|non-?contributory|clear|normal|n\/?a)\b/iu
const namesRelative =
  /\b(?:fathers?|mothers?|parents?|brothers?|sisters?|siblings?|uncles?|aunts?|cousins?|grand\w+|sons?|daughters?|famil\w+|maternal|paternal|relatives?|twins?|generations?|both|also)\b/iu
/** A sentence that turns back to the patient. */
const turnsToPatient =
  /^\s*(?:(?:the|this|our) (?:patient|boy|girl|child|infant|man|woman)|patient|pt|on examination|examination|exam|currently|now)\b/iu

/**
 * Takes a text apart into sentences and says under which heading each stands. A heading alone on its line holds to the next
 * heading or blank line; one with its text beside it holds for its line, and no further than what belongs to it.
 */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let block: Scope = 'patient'
  let isFresh = false
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, line.end)
    if (line.isAfterBlank && !isFresh) block = 'patient'
    let scope: Scope = block
    let from = 0
    const cuts: readonly (RegExpMatchArray | null)[] = [...content.matchAll(stop), null]
    for (const cut of cuts) {
      const to = cut === null ? content.length : (cut.index ?? 0) + (cut[0] === '?' ? 1 : 0)
      const piece = content.slice(from, to)
      const isLineStart = from === 0
      const heading = headingAt(piece, isLineStart && cut === null)
      if (heading !== null) {
        scope = heading.scope
        const rest = piece.slice(heading.length)
        if (rest.trim() === '' && cut === null) {
          block = scope
          isFresh = true
        } else {
          if (isLineStart) block = 'patient'
          sentences.push({ start: line.start + from + heading.length, end: line.start + to, scope })
          if (saysNothing.test(rest)) scope = 'patient'
          isFresh = false
        }
      } else if (piece.trim() !== '') {
        const isBesideHeading = scope !== block
        const staysInFamily = namesRelative.test(piece) || (!isLineStart && !turnsToPatient.test(piece))
        if (isBesideHeading && scope === 'family' && !staysInFamily) scope = 'patient'
        sentences.push({ start: line.start + from, end: line.start + to, scope })
        if (scope !== 'patient' && isBesideHeading && saysNothing.test(piece)) scope = 'patient'
        isFresh = false
      }
      if (cut !== null) from = (cut.index ?? 0) + cut[0].length
    }
  }
  return sentences
}
