import type { RecordFile } from '../read/record-file'
import { faultAt, type Fault, type Rule } from './rule'
import { textsIn } from './walk-records'

const amount = String.raw`\d+(?:[.,]\d+)?(?:\s?(?:-|–|to)\s?\d+(?:[.,]\d+)?)?`
/** A weight, or units of a drug. */
const weight = String.raw`(?:mg|milligrams?|µg|μg|micrograms?|mcg|g|grams?|(?:million |mega)?(?:IU|units?)|mEq)`
/** A measured level is no dose: 200 microgram/L, 3 mg/dL, 60 microgram per litre. */
const level = String.raw`\s?(?:\/\s?(?:d|m|µ)?l\b|\/\s?(?:100 )?ml\b|per (?:d|milli)?lit(?:re|er)\b|%)`
/** What makes an amount of grams, units or volume a dose rather than a size or a weight. */
const rate = String.raw`\s?(?:\/\s?(?:kg|m2|m²|day|d|24 ?h|h|hour|min|dose)\b|per (?:kg|kilogram|day|dose|hour)|daily|once|twice|thrice|three times|every|each day|bd\b|bid\b|tds\b|tid\b|qds\b|qid\b|od\b|nocte|iv\b|im\b|sc\b|po\b|orally|intravenous\w*|bolus)`
/** Weights of milligrams and below are doses wherever they are no level; grams, millilitres and tablets with a rate only. */
const dose = new RegExp(
  String.raw`\b${amount}\s?(?:(?:${weight.replace('|g|grams?', '')})\b(?!${level})|(?:${weight}|m[lL]|mmol|tablets?|capsules?|drops|puffs)\b${rate})`,
  'iu',
)

const dosesIn = function* (record: RecordFile<unknown>): Generator<Fault> {
  for (const { value, path } of textsIn(record.value)) {
    const words = dose.exec(value)?.[0]
    if (words === undefined) continue
    const remedy = 'Name the drug and what must be known of it; the dose belongs to the local formulary.'
    yield faultAt(record, path, `gives a dose: "${words}"`, remedy)
  }
}

export const noDose: Rule = {
  prose:
    'No text gives a dose: doses depend on patient and country. Measured levels (200 microgram/L) are none.',
  *check({ entries, drugs, safetyNotes, neurophysiology, pathway, findings }) {
    for (const record of [...entries, drugs, safetyNotes, neurophysiology, pathway, findings])
      yield* dosesIn(record)
  },
}
