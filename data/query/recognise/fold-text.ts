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
  // "(-) tremor" begins what it denies; "tremor (-)" answers it.
  [/(?<=(?:^|[\n,;:])[ ]{0,3})[([]\s?[-–]\s?[)\]](?=\s?\p{L})/uy, 'no'],
  [/(?<=(?:^|[\n,;:])[ ]{0,3})[([]\s?\+{1,3}\s?[)\]](?=\s?\p{L})/uy, ''],
  [/[([]\s?[-–]\s?[)\]]/uy, '(absent)'],
  // "Fever -, headache -": a minus after an item of a list; at the end of a line only where the next line has one.
  [/(?<=\p{L}[ ]|\p{L}{5})[-–](?=[ ]{0,2}(?:[,;.]\s|[.]?$))/uy, ' absent'],
  [
    /(?<=(?:^|[\n,;:])[ ]{0,3}\p{L}[\p{L} ]{2,24})[-–](?=[ ]{0,2}\n[^\n]{0,30}[-–+][ ]{0,2}(?:\n|$))/uy,
    ' absent',
  ],
  [/[([]\s?\+{1,3}\s?[)\]]/uy, '(present)'],
  // "Tremor = 0", "tremor: 0", "tremor: -"
  [/(?<=[\p{L}\p{N}]\s?)[=:]\s?(?:0|[-–])(?=\s*(?:[.,;)\n]|$))/uy, ': absent'],
  // "Dysphagia 0", but no grade, score or reflex.
  [
    /(?<=\p{Ll}{5}\s)(?<!(?:grade|score|stage|power|level|reflex|reflexes|jerks|scale|class|points|ethanol|alcohol|week|weeks|count|lactate|glucose|phase|cells)\s)0(?=\s*(?:[.,;)]\s|[.]?$|\n))/uy,
    'absent',
  ],
  // "Seizures? No."
  [/\?(?=\s{0,3}(?:no|none|nil|never|denied|not at all|absent)\s*(?:[.,;]|$|\n))/iuy, ':'],
  [/\?(?=\s{0,3}(?:yes|yeah|present)\s*(?:[.,;]|$|\n))/iuy, ':'],
  [/\bn\s?(?:&|\/)\s?v\s?(?:&|\/)\s?d\b/iuy, 'nausea, vomiting or diarrhoea'],
  [/\bn\s?&\s?v\b/iuy, 'nausea and vomiting'],
  [/\bd\s?(?:&|\/|\+)\s?v\b/iuy, 'diarrhoea and vomiting'],
  [/\bHTN\b/uy, 'hypertension'],
  [/\b(?:T[12]DM|DM|IDDM|NIDDM|(?:DM\s?)?(?:type|T)\s?[12]\s?DM)\b(?!\s?[12]\b)/uy, 'diabetes'],
  [/(?<=(?:\b(?:no|nil|denies|without|or|and|has|had)|[,;:])\s?)HA\b(?!\d)/uy, 'headache'],
  // As a heading it has a colon, and is read there.
  [/\b(?:FHx?|F\/H|FamHx|fam hx)\b(?:\s+of)?(?=\s+\p{L})/uy, 'family history of'],
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
  /[^\p{L}\p{N}\s.,;()]|[øØ∅\u02bc\u02b9\u0131chrwosnbCHRWOSNB0dDfFHTIN[☐\r\u00a0\u2000-\u200a\u202f\u205f\u3000\u0085\u2028\u2029:()]/u

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
