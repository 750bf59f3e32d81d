/** A text made plain for reading, with the way back to where each letter stood. */
export type FoldedText = {
  readonly text: string
  /** Where the letter at a place of the folded text stood in the original, in UTF-16 units. */
  originalAt(place: number): number
}

type Rule = readonly [pattern: RegExp, by: string | ((match: RegExpExecArray) => string)]

/** "myo-" at a line end: what a copied PDF leaves of a hyphenated word. */
const brokenWord = /(\p{L}{2,})[-\u2010\u2011]\s{0,3}\n\s{0,20}(\p{Ll}{2,})/uy

/** Short forms with a slash and signs that stand for a word. Each is read as that word wherever it stands. */
const rules: readonly Rule[] = [
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/uy, ''],
  [/\r\n?|[\u0085\u2028\u2029]/uy, '\n'],
  [/[\u2018\u2019\u201b\u00b4\u02bc\u02b9\u2032\uff07`]/uy, "'"],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/uy, ' '],
  [/\u2212/uy, '-'],
  // "Brain (and cord) MRI" is one name.
  [/\((?=(?:and|or)\s[^()\n]{1,30}\))/uy, ' '],
  [/(?<=\((?:and|or)\s[^()\n]{1,30})\)/uy, ' '],
  [/\u0131/uy, 'i'],
  [/(?<![\p{L}\p{N}])[Øø∅](?=\s)/uy, 'no'],
  [/\[\s?\]|☐/uy, '\n• no '],
  [/\[[xX✓]\]|[☑✓✔]/uy, '\n• '],
  [/(?<![\p{L}\p{N}])[-–]ve\b/iuy, 'negative'],
  [/(?<![\p{L}\p{N}])\+ve\b/iuy, 'positive'],
  [/[([]\s?[-–]\s?[)\]]/uy, '(absent)'],
  [/[([]\s?\+{1,3}\s?[)\]]/uy, '(present)'],
  // "Tremor = 0", "tremor: 0", "tremor: -"
  [/(?<=[\p{L}\p{N}]\s?)[=:]\s?(?:0|[-–])(?=\s*(?:[.,;)\n]|$))/uy, ': absent'],
  [/\bc\/o\b/iuy, 'has '],
  [/\br\/o\b/iuy, 'rule out'],
  [/\bh\/o\b/iuy, 'history of'],
  [/\bw\/o\b/iuy, 'without'],
  [/\bo\/e\b/iuy, 'examination:'],
  [/\bs\/p\b/iuy, 'after'],
  [/\bn\/v\b/iuy, 'nausea and vomiting'],
  [/\bb\/l\b/iuy, 'bilateral'],
  [/\bcan't\b/iuy, 'cannot'],
  [/\bcan not\b/iuy, 'cannot'],
]
/** Letters at which a rule can begin: the rest of a text is copied as it is. */
const firstLetters =
  /[^\p{L}\p{N}\s.,;()]|[øØ∅\u02bc\u02b9\u0131chrwosnbCHRWOSNB[☐\r\u00a0\u2000-\u200a\u202f\u205f\u3000\u0085\u2028\u2029:()]/u

/**
 * Makes a text plain: look-alike apostrophes, invisible letters, words broken at a line end, signs that say "no".
 *
 * @param isWord whether letters are a word of the vocabulary, so that "post-" and "hypoxic" are not joined
 */
export const foldText = (text: string, isWord: (word: string) => boolean): FoldedText => {
  const parts: string[] = []
  const origins: number[] = []
  const put = (letters: string, from: number, width: number): void => {
    parts.push(letters)
    for (let i = 0; i < letters.length; i += 1) origins.push(from + Math.min(i, width - 1))
  }
  const replaceAt = (at: number): number => {
    for (const [pattern, by] of rules) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (match === null) continue
      put(typeof by === 'string' ? by : by(match), at, match[0].length)
      return match[0].length
    }
    return 0
  }
  let isInWord = false
  for (let at = 0; at < text.length;) {
    const letter = text.charAt(at)
    if (!isInWord && /\p{L}/u.test(letter)) {
      brokenWord.lastIndex = at
      const match = brokenWord.exec(text)
      const [whole = '', head = '', tail = ''] = match ?? []
      if (match !== null) {
        put(head, at, head.length)
        if (!isWord((head + tail).toLowerCase())) put('-', at + head.length, 1)
        put(tail, at + whole.length - tail.length, tail.length)
        at += whole.length
        continue
      }
    }
    const width = firstLetters.test(letter) ? replaceAt(at) : 0
    if (width > 0) {
      at += width
      isInWord = false
      continue
    }
    put(letter, at, 1)
    isInWord = /[\p{L}\p{N}]/u.test(letter)
    at += 1
  }
  return { text: parts.join(''), originalAt: (place) => origins[place] ?? text.length }
}
