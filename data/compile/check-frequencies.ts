import type { Entry, EntryFinding } from '../schema/entry'
import type { Report } from './check-records'
import type { RecordFile } from './record-file'

/**
 * Words by which a note says that the finding does not occur here or speaks for something else. "Rare" means seen in 1-4 %:
 * the ranking counts it as seen, so a finding that does not occur is no rare one.
 */
const saysOtherwise =
  /\b(?:argues?\b[^;,]*\b(?:against|for)|speaks? against|never|absent|instead|not (?:enlarged|at will|part of|present|pure|\w+ tremor)|none\b(?! of them)|means? (?:a|an|another|the)|impl(?:y|ies)|until (?:excluded|imaged|shown)|0 of \d+|(?:another|other) (?:diagnosis|disease|syndrome)|think of|think (?:seizure|of)|points? (?:to|elsewhere)|should prompt|if (?:giant|present)|SEP normal|stops? once|suggests?\b[^;,]*\binstead)\b|^normal\b|^no\b/iu

/** Findings whose presence an entry also states among its electrophysiology. */
const stated: Readonly<Record<string, 'giantSep' | 'cReflex'>> = {
  'giant-sep': 'giantSep',
  'c-reflex': 'cReflex',
}

const faultOf = (listed: EntryFinding, entry: Entry): string | null => {
  const { finding, frequency, percent, note, flags } = listed
  if (frequency === 'excluded') return null
  if (flags?.includes('exclusion')) return 'is flagged as an exclusion, so its frequency is "excluded"'
  const field = stated[finding]
  if (field !== undefined && entry.neurophysiology?.[field] === 'no') {
    return `contradicts neurophysiology.${field}: no`
  }
  if (frequency !== 'rare' || percent !== undefined || note === undefined) return null
  const words = saysOtherwise.exec(note)?.[0]
  return words === undefined
    ? null
    : `"rare" means seen in 1-4 %, but the note says "${words}": use "excluded", a red flag or tellApart`
}

/** A frequency class says how often a finding is seen, and nothing else. */
export const checkFrequencies = (record: RecordFile<Entry>, report: Report): void => {
  for (const [i, listed] of record.value.findings.entries()) {
    const fault = faultOf(listed, record.value)
    if (fault !== null) report(record, ['findings', i, 'frequency'], `"${listed.finding}" ${fault}`)
  }
}
