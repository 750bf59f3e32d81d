import type { Span } from '../text/text'
import type { Word } from './match-names'
import { joinWords } from './match-names'

/** A stretch between two separators of the list, with what its place says. */
export type Piece = {
  readonly words: readonly Word[]
  /** First of its line. */
  readonly isLineStart: boolean
  /** A blank line stands before it. */
  readonly isAfterBlank: boolean
}

/** Words of names. A dash or slash parts two words, as in "co-careldopa"; so does a dose that sticks to a name. */
const wordPattern = /[\p{L}\p{M}]{5,}(?=\p{N})|[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’`]*/gu
/** "1." or "2)" before the first word of a line. */
const numbering = /^\s{0,20}[([]?\p{N}{1,3}[.)\]]\s*(?=\p{L})/u

/**
 * Line ends; semicolons, tabs, bars and bullets; commas, but not those of "0,5 mg" and "1,4-butanediol"; full stops before a
 * capital, but not after a short word or a number, as in "Tab. Morphine", "St. John's wort" and "2. Morphine".
 */
const separator =
  /(?:\r\n?|[\n\v\f\u0085\u2028\u2029])|[;；\t|•‣◦▪▫●○■□☐☑✓✔、，]|(?<!\p{N})[,·]|[,·](?!\p{N})|(?<!\b(?:(?!none\b|nil\b|nkd?a\b)\p{L}{1,4}|\p{N}{1,3}))\.\s+(?=\p{Lu})/gu
const lineEnd = /^[\r\n\v\f\u0085\u2028\u2029]/u

const wordsIn = (text: string, from: number, to: number, isLineStart: boolean): readonly Word[] => {
  const piece = text.slice(from, to)
  const start = from + (isLineStart ? (numbering.exec(piece)?.[0].length ?? 0) : 0)
  return Array.from(text.slice(start, to).matchAll(wordPattern), (match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** Cuts a text at its separators. Stretches without a letter or figure are left out. One pass, in the order of the text. */
export function* piecesOf(text: string): Generator<Piece> {
  let from = 0
  let isLineStart = true
  let lineEnds = 0
  const cuts = [...text.matchAll(separator), null]
  for (const cut of cuts) {
    const words = wordsIn(text, from, cut === null ? text.length : cut.index, isLineStart)
    if (words.length > 0) {
      yield { words, isLineStart, isAfterBlank: lineEnds > 1 }
      isLineStart = false
      lineEnds = 0
    }
    if (cut === null) return
    if (lineEnd.test(cut[0])) {
      isLineStart = true
      lineEnds += 1
    }
    from = cut.index + cut[0].length
  }
}

/** Whether a word stands for "and" between two drugs, or a sign between two words does. */
const joins = (text: string, words: readonly Word[], at: number): 'word' | 'sign' | null => {
  const word = words[at]
  const before = words[at - 1]
  if (word === undefined || before === undefined) return null
  if (joinWords.has(word.text.toLowerCase())) return 'word'
  return /[+&/]/u.test(text.slice(before.end, word.start)) ? 'sign' : null
}

/**
 * Cuts a piece at "and", "plus", "+", "&" and "/" where that is not inside a name. What follows "for" is why a drug is
 * given, and is cut only before another name.
 *
 * @param names the words that names take, as index ranges in order
 */
export const cutAtJoins = (
  text: string,
  words: readonly Word[],
  names: readonly { readonly from: number; readonly to: number }[],
): readonly (readonly Word[])[] => {
  const runs: Word[][] = [[]]
  let isReason = false
  const inside = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i)),
  )
  const lastName = names.at(-1)?.from ?? -1
  words.forEach((word, i) => {
    const join = inside.has(i) ? null : joins(text, words, i)
    const hasNameAfter = lastName >= i
    if (join !== null && (!isReason || hasNameAfter)) {
      runs.push([])
      isReason = false
    }
    if (word.text.toLowerCase() === 'for') isReason = true
    if (join !== 'word') runs.at(-1)?.push(word)
  })
  return runs.filter((run) => run.length > 0)
}

/** The words of a run as one stretch of the text. */
export const spanOfWords = (words: readonly Word[]): Span => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
})
