import { tokensOf, type Span, type Token } from '../text/text'
import { canonicalWord, isFiller, negationWords } from './clinical-words'

/** A word of the text as the recogniser sees it. */
export type Word = Span & {
  readonly text: string
  /** In lower case without apostrophes. */
  readonly plain: string
  /** Comparable form, see `canonicalWord`. */
  readonly term: string
  readonly isFiller: boolean
  readonly isNegation: boolean
  /** What stands between it and the word before. */
  readonly before: string
}

const joint = /[-‐‑–/+.]/u

/** Parts of a dash compound each with its own place in the text. */
const partsOf = ({ text, start }: Token): readonly Token[] => {
  const parts: Token[] = []
  let at = 0
  for (const part of text.split(joint)) {
    if (part !== '') parts.push({ text: part, start: start + at, end: start + at + part.length })
    at += part.length + 1
  }
  return parts
}

/** "c.202C>T", "p.Arg68*": names of variants, whose letters are no words. */
const variant = /\b[cgmnpr]\.\(?[*-]?(?:\d|[A-Z][a-z]{2}\d)[A-Za-z0-9_>+*=()-]*/gu

/** "Ankle jerks" and "the jaw jerk" are reflexes. */
const tendons = /\b(?:ankle|knee|biceps|triceps|supinator|tendon|achilles|patellar|jaw(?=\s$))\s$/iu
const reflexTerm = 'reflex'

/** What the words of a variant's name are called: known to no finding. */
const codeTerm = 'variant-name'

/**
 * Words of a text in order; dash compounds are taken apart, as in the search.
 *
 * @param offset where the text stands in a longer one
 */
export const wordsOf = (text: string, offset = 0): readonly Word[] => {
  const codes = Array.from(text.matchAll(variant), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  let last = 0
  let code = 0
  return tokensOf(text)
    .flatMap((token) => (/^\d+\.\d+$/u.test(token.text) ? [token] : partsOf(token)))
    .flatMap((part) => {
      const plain = part.text.toLowerCase().replace(/['’`]/gu, '')
      while ((codes[code]?.end ?? Infinity) <= part.start) code += 1
      const isCode = (codes[code]?.start ?? Infinity) < part.end
      const isReflex =
        /^jerks?$/u.test(plain) && tendons.test(text.slice(Math.max(0, part.start - 14), part.start))
      const term = isCode ? codeTerm : isReflex ? reflexTerm : canonicalWord(part.text)
      if (term === '') return []
      const before = text.slice(last, part.start)
      last = part.end
      return [
        {
          text: part.text,
          start: part.start + offset,
          end: part.end + offset,
          plain,
          term,
          isFiller: !isCode && (isFiller(plain) || isFiller(term)),
          isNegation: negationWords.has(plain) || negationWords.has(term),
          before,
        },
      ]
    })
}
