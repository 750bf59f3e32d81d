import { processTerm, tokensOf } from '../text/text'

export type Segment = { readonly text: string; readonly isMatch: boolean }

const compoundJoint = /[-‐‑–/+.]/u

/**
 * Splits a text into matched and other runs. A word matches when its index term, or that of any part of a dash
 * compound, is among the terms; so what is marked is what the search really matched.
 *
 * @param terms index terms, as in `FieldMatch.terms`
 */
export const highlight = (text: string, terms: ReadonlySet<string>): readonly Segment[] => {
  if (terms.size === 0) return [{ text, isMatch: false }]
  const segments: Segment[] = []
  let at = 0
  for (const token of tokensOf(text)) {
    const parts = token.text.split(compoundJoint)
    const isMatch =
      parts.some((part) => terms.has(processTerm(part))) ||
      (parts.length > 1 && terms.has(processTerm(parts.join(''))))
    if (!isMatch) continue
    if (token.start > at) segments.push({ text: text.slice(at, token.start), isMatch: false })
    segments.push({ text: token.text, isMatch: true })
    at = token.end
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMatch: false })
  return segments
}
