import type { Entry, EntryFinding } from '../../schema/entry'
import { faultAt, type Rule } from './rule'

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

type Reason = { readonly message: string; readonly remedy: string }

const findReason = (listed: EntryFinding, entry: Entry): Reason | null => {
  const { finding, frequency, percent, note, flags } = listed
  if (frequency === 'excluded') return null
  if (flags?.includes('exclusion')) {
    return {
      message: 'is flagged as an exclusion, so its frequency is "excluded"',
      remedy: 'Write "frequency: excluded", or take the flag away.',
    }
  }
  const field = stated[finding]
  if (field !== undefined && entry.neurophysiology?.[field] === 'no') {
    return {
      message: `contradicts neurophysiology.${field}: no`,
      remedy: 'Correct one of the two.',
    }
  }
  if (frequency !== 'rare' || percent !== undefined || note === undefined) return null
  const words = saysOtherwise.exec(note)?.[0]
  if (words === undefined) return null
  return {
    message: `"rare" means seen in 1-4 %, but the note says "${words}"`,
    remedy: 'Use "excluded" for what does not occur, and a red flag or tellApart for what points elsewhere.',
  }
}

export const frequencySaysSeen: Rule = {
  prose:
    'A frequency says how often a finding is seen and nothing else: what does not occur is "excluded", not "rare"; nothing is both seen and denied by electrophysiology.',
  *check({ entries }) {
    for (const record of entries) {
      for (const [i, listed] of record.value.findings.entries()) {
        const reason = findReason(listed, record.value)
        if (reason === null) continue
        const message = `"${listed.finding}" ${reason.message}`
        yield faultAt(record, ['findings', i, 'frequency'], message, reason.remedy)
      }
    }
  },
}
