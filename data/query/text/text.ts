/**
 * How text becomes search terms. The index and the query must agree to the letter, so both import this file;
 * functions are not part of a serialized MiniSearch index.
 */

/** Words that carry no clinical meaning in a query. Kept in the index, dropped from queries unless nothing else is left. */
const stopWordList =
  `a an the and or of in on at to for from with without by as is are was were be been being am it its this that these those
  my his her their our your he she they you i we me him them who whom which what when where why how can could may might
  should would will shall do does did done has have had having not no nor if then than so such very really quite also
  there here any some all both each only just even still yet about into onto over under between during after before
  while because due via per vs versus get gets got getting give gives given make makes made take takes taking took
  patient patients pt case cases person people someone history hx presenting presents presentation presented associated
  cause causes caused causing induce induces induced related type types kind form forms syndrome disease disorder old year
  years yr yrs month months mo aged please help find show tell differential diagnosis ddx dx think consider looks like look
  suddenly sudden new onset gene genes mutation mutations mutated variant variants`
    .split(/\s+/u)
    .filter((word) => word !== '')
const stopWords = new Set(stopWordList)

/** Words of the list above that do name something when they stand in an entry's name; never dropped from a scoped term. */
export const isStopWord = (term: string): boolean => stopWords.has(term)

/** Whether a stop word begins so, and is longer. */
export const beginsStopWord = (letters: string): boolean =>
  stopWordList.some((word) => word.length > letters.length && word.startsWith(letters))

/** Unfolds compatibility forms and removes combining marks only, so that Greek and other letters survive. */
const foldDiacritics = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '')

/**
 * The text in lower case, letter for letter: places stay as they are. A pattern over this needs no flag `i`, which with `u`
 * makes a pattern of many words some forty times slower to compile.
 */
export const toLowerInPlace = (text: string): string => {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  })
}

/** One spelling for British and American words, so that either finds both. */
const foldSpelling = (word: string): string =>
  word
    .replace(/ae|oe|æ|œ/gu, 'e')
    .replace(/ou(?=r(?:s|ed|ing|al|less)?$)/u, 'o')
    .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/u, 'iz')
    .replace(/ys(?=(?:e|ed|es|ing)$)/u, 'yz')
    .replace(/sulph/gu, 'sulf')
    .replace(/aluminium/u, 'aluminum')
    .replace(/fibre/u, 'fiber')
    .replace(/centre/u, 'center')

/** A light stem: plural and -ing alone. Deeper stemming joins words that differ in medicine (organ/organic). */
const stem = (word: string): string => {
  if (word.length < 5 || /\d/u.test(word)) return word
  if (/(?:ss|us|is)$/u.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x)es$/u.test(word)) return word.slice(0, -2)
  if (word.endsWith('s')) return word.slice(0, -1)
  if (word.endsWith('ing') && word.length >= 7) {
    const base = word.slice(0, -3)
    return /([bdglmnprt])\1$/u.test(base) && !/ll$/u.test(base) ? base.slice(0, -1) : base
  }
  return word
}

const foldToken = (token: string): string =>
  stem(
    foldSpelling(
      foldDiacritics(token)
        .toLowerCase()
        .replace(/['’`]s$/u, '')
        .replace(/['’`]/gu, ''),
    ),
  )

/** Tokens recur: the same few thousand words are folded for every row and every key press. Bounded, as queries are free text. */
const folded = new Map<string, string>()
const mostFolded = 50_000
/** Longer ones are no words and do not recur: keeping them would keep pasted files. */
const longestFolded = 60

/** A token as it stands in the index: lower case, no marks, one spelling, light stem. Empty when nothing is left. */
export const processTerm = (token: string): string => {
  const known = folded.get(token)
  if (known !== undefined) return known
  const term = foldToken(token)
  if (token.length > longestFolded) return term
  if (folded.size >= mostFolded) folded.clear()
  folded.set(token, term)
  return term
}

const tokenPattern =
  /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’`]*(?:[-‐‑–/+.][\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’`]*)*/gu
const compoundJoint = /[-‐‑–/+.]/u

/** Where a stretch of a text stands, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }
/** A run of text that is one word or one dash compound, and where it stands. */
export type Token = Span & { readonly text: string }

/** Words and dash compounds of a text, in order, with their positions in UTF-16 units. */
export const tokensOf = (text: string): readonly Token[] =>
  Array.from(text.matchAll(tokenPattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

/** Index side: the parts of a compound and its joined form, so that `posthypoxic` finds `post-hypoxic`. */
export const tokenizeForIndex = (text: string): string[] =>
  tokensOf(text).flatMap(({ text: token }) => {
    const parts = token.split(compoundJoint)
    return parts.length > 1 ? [...parts, parts.join('')] : parts
  })

/** Index terms of texts of the records, which recur at every key press. Bounded, as a cache must be. */
const termsOfTexts = new Map<string, readonly string[]>()
const mostTexts = 20_000

/** The distinct index terms of a text. */
export const indexTerms = (text: string): readonly string[] => {
  const known = termsOfTexts.get(text)
  if (known !== undefined) return known
  if (termsOfTexts.size >= mostTexts) termsOfTexts.clear()
  const terms = [...new Set(tokenizeForIndex(text).map(processTerm))]
  termsOfTexts.set(text, terms)
  return terms
}

/** Query side: the parts alone; each must be found. */
export const tokenizeForQuery = (text: string): string[] =>
  tokensOf(text).flatMap(({ text: token }) => token.split(compoundJoint))

/** A whole name as one key: terms joined without spaces, so that spacing, dashes and case do not matter. */
export const nameKey = (text: string): string => tokenizeForQuery(text).map(processTerm).join('')
