import { tokensOf } from '../text/text'

/** A question has a few words. More are a pasted page, of which the beginning is searched. */
export const mostQueryCharacters = 300
export const mostQueryWords = 24
/** Longer ones are no words: looking for what is spelt nearly so takes the square of their length in time and bytes. */
export const longestFuzzyWord = 40

/** What of a typed text is asked. */
export type ReadQuery = {
  readonly text: string
  /** Words that are asked, and words after them that are not. */
  readonly words: number
  readonly leftOut: number
  /** Whether the one word that is asked is itself cut. */
  readonly isWordCut: boolean
}

const partCount = (token: string): number => token.split(/[-‐‑–/+.]/u).length

/**
 * The beginning of a typed text that is searched, cut between words. A first word that is longer than the whole limit is
 * cut in itself, so that a question never turns into an empty one.
 */
export const readQuery = (typed: string): ReadQuery => {
  const isLong = typed.length > mostQueryCharacters
  const text = isLong ? typed.replace(/\s+/gu, ' ').trimStart() : typed
  const tokens = tokensOf(text)
  let words = 0
  let end = 0
  let taken = 0
  for (const token of tokens) {
    const next = words + partCount(token.text)
    if (next > mostQueryWords || token.end > mostQueryCharacters) break
    words = next
    end = token.end
    taken += 1
  }
  if (taken === tokens.length && text.length <= mostQueryCharacters) {
    return { text, words, leftOut: 0, isWordCut: false }
  }
  if (taken === 0) {
    const cut = text.slice(0, mostQueryCharacters).split(/[-‐‑–/+.]/u)
    return {
      text: cut.slice(0, mostQueryWords).join('-'),
      words: 1,
      leftOut: Math.max(0, tokens.length - 1),
      isWordCut: true,
    }
  }
  const rest = tokens.slice(taken)
  return {
    text: text.slice(0, end),
    words,
    leftOut: rest.reduce((sum, token) => sum + partCount(token.text), 0),
    isWordCut: false,
  }
}
