import { tokensOf, type Span, type Token } from '../text/text'
import { canonicalWord, isFiller, negationWords, triggerTerm } from './clinical-words'

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

/** "Ankle jerks" and "the jaw jerk" are reflexes; "jaw jerks" are jerks of the jaw. */
const tendons = /\b(?:ankle|knee|biceps|triceps|supinator|tendon|achilles|patellar)\s$/iu
const isTendon = (before: string, plain: string): boolean =>
  tendons.test(before) || (plain === 'jerk' && /\bjaw\s$/iu.test(before))
const reflexTerm = 'reflex'

/** "High-dose valproate" says how much was given, not that a dose was raised. */
const amount = /^[\s-]dose/iu
const amountTerm = 'amount'

/** What the words of a variant's name are called: known to no finding. */
const codeTerm = 'variant-name'

/** "Set off", "brings them out", "brought on": two words that say that something triggers, with a few between. */
const settingVerbs = /^(?:sets?|setting|brings?|bringing|brought)$/u
const settingParticles = /^(?:off|on|out)$/u
const mostBetween = 3

/** Places of the verbs and of the particles that together say "trigger". */
export const settingPairs = (
  plains: readonly string[],
): { readonly verbs: ReadonlySet<number>; readonly particles: ReadonlySet<number> } => {
  const verbs = new Set<number>()
  const particles = new Set<number>()
  for (const [at, plain] of plains.entries()) {
    if (!settingVerbs.test(plain)) continue
    const ahead = plains.slice(at + 1, at + 2 + mostBetween)
    const found = ahead.findIndex((word) => settingParticles.test(word))
    if (found < 0) continue
    verbs.add(at)
    particles.add(at + 1 + found)
  }
  return { verbs, particles }
}

/** The same words where a verb and its particle say "trigger": the verb stands for it, the particle for nothing. */
const withTriggers = (words: readonly Word[]): readonly Word[] => {
  const { verbs, particles } = settingPairs(words.map(({ plain }) => plain))
  if (verbs.size === 0) return words
  return words.map((word, at) =>
    verbs.has(at)
      ? { ...word, term: triggerTerm, isFiller: false }
      : particles.has(at)
        ? { ...word, isFiller: true }
        : word,
  )
}

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
  const words = tokensOf(text)
    .flatMap((token) => (/^\d+\.\d+$/u.test(token.text) ? [token] : partsOf(token)))
    .flatMap((part) => {
      const plain = part.text.toLowerCase().replace(/['’`]/gu, '')
      while ((codes[code]?.end ?? Infinity) <= part.start) code += 1
      const isCode = (codes[code]?.start ?? Infinity) < part.end
      const isReflex =
        /^jerks?$/u.test(plain) && isTendon(text.slice(Math.max(0, part.start - 14), part.start), plain)
      const isAmount = /^(?:high|low)$/u.test(plain) && amount.test(text.slice(part.end, part.end + 5))
      const term = isCode
        ? codeTerm
        : isReflex
          ? reflexTerm
          : isAmount
            ? amountTerm
            : canonicalWord(part.text)
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
  return withTriggers(words)
}
