import { faultAt, type Rule } from './rule'
import { textsIn } from './walk-records'

const pairs = [
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['‘', '’'],
] as const

/** Whether a text begins with a curly quote that was meant as the quotation mark of YAML: it never closes, or at the end. */
const isWrapped = (text: string): boolean => {
  const first = text[0]
  if (!pairs.some(([open]) => open === first)) return false
  const inner = text.slice(1)
  const closings = pairs.filter(([open]) => open === first).map(([, close]) => inner.indexOf(close))
  const close = Math.max(...closings)
  return close < 0 || close === inner.length - 1
}

export const straightQuotes: Rule = {
  prose:
    'A text that needs quotation marks around it has straight ones ("); curly ones would be shown as part of the text.',
  *check({ entries, findings, references, drugs, safetyNotes, neurophysiology, pathway }) {
    for (const record of [...entries, findings, references, drugs, safetyNotes, neurophysiology, pathway]) {
      for (const { value, path } of textsIn(record.value)) {
        if (!isWrapped(value)) continue
        const remedy = 'Replace the curly quotes around the text by straight ones ("...").'
        yield faultAt(record, path, 'has curly quotes around the text, which would be shown', remedy)
      }
    }
  },
}
