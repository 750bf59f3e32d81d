import type { Entry } from '../../schema/entry'
import type { Presence } from '../../schema/vocabulary'

/** Fields of a record that say of a finding whether it is there. */
const statedFindings = ({
  activation,
  neurophysiology,
}: Entry): readonly (readonly [string, Presence | undefined])[] => [
  ['rest-myoclonus', activation.rest],
  ['postural-myoclonus', activation.posture],
  ['action-myoclonus', activation.action],
  ['stimulus-sensitive-myoclonus', activation.stimulus],
  ['negative-myoclonus', activation.negative],
  ['giant-sep', neurophysiology?.giantSep],
  ['c-reflex', neurophysiology?.cReflex],
]

const ruledOut = new WeakMap<Entry, ReadonlySet<string>>()

/**
 * Ids of the findings that argue against an entry: excluded, flagged as exclusion, or answered "no" by another field of
 * the record while the list does not say that they occur. The entry is never found by them.
 */
export const findingsAgainst = (entry: Entry): ReadonlySet<string> => {
  const known = ruledOut.get(entry)
  if (known !== undefined) return known
  const against = new Set<string>()
  const shown = new Set<string>()
  for (const { finding, frequency, flags } of entry.findings) {
    if (frequency === 'excluded' || flags?.includes('exclusion')) against.add(finding)
    else if (frequency !== 'rare') shown.add(finding)
  }
  for (const [finding, presence] of statedFindings(entry)) {
    if (presence === 'no' && !shown.has(finding)) against.add(finding)
  }
  ruledOut.set(entry, against)
  return against
}
