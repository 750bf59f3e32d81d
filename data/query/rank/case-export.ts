import { formatAge } from '../reference/age'
import { exportFoot } from '../text/export-text'
import { labels } from '../reference/labels'
import type { Reference } from '../reference/reference'
import type { CaseInput, FindingState } from './case'
import { caseLabels } from './case-labels'
import { urgentLane, type UrgentLane } from './lanes'
import type { RankedEntry } from './rank-entries'
import { weighUp } from './weigh-up'

/** How many candidates leave the program: enough to be several, few enough to be read. */
const exportedCount = 10

const stateNames = { present: 'Present', absent: 'Absent', uncertain: 'Uncertain' } as const satisfies Record<
  FindingState,
  string
>

/** Everything within reach: paper has no "more" to open. */
const laneLines = ({ lines, isTooLittle }: UrgentLane, nameOf: (id: string) => string): readonly string[] => [
  ...(isTooLittle ? ['Too little is entered to tell these apart.', ''] : []),
  ...(lines.length === 0 ? ['None within reach of what was entered, which rules none out.'] : []),
  ...lines.map(({ entryId, rank, urgency, folded }) => {
    const named = folded.map((other) => `${nameOf(other.entryId)}, rank ${other.rank}`)
    const rest = named.length === 0 ? '' : `; with it ${named.join('; ')}`
    return `- ${nameOf(entryId)} (${labels.urgency[urgency].toLowerCase()}, rank ${rank}${rest})`
  }),
]

/**
 * A case and its list as Markdown: what was entered, candidates with what speaks for and against them, the urgent lane,
 * version and intended use. Holds ids' labels only, nothing that was typed.
 *
 * @param ranked the list as `rankEntries` gives it for this case
 */
export const caseMarkdown = (
  reference: Reference,
  input: CaseInput,
  ranked: readonly RankedEntry[],
  version: string,
): string => {
  const { finding, entry, drug, contribution } = caseLabels(reference, input)
  const listed = (state: FindingState): readonly string[] => {
    const names = input.findings
      .filter((f) => f.state === state)
      .map(({ findingId, isNotYet }) => `${finding(findingId)}${isNotYet === true ? ' (not yet)' : ''}`)
    return names.length === 0 ? [] : [`- ${stateNames[state]}: ${names.join('; ')}`]
  }
  const drugs = (input.drugIds ?? []).map(drug)
  const candidates = ranked.slice(0, exportedCount).map((candidate) => {
    const { pro, contra, missing } = weighUp(reference, input, candidate)
    const parts = [
      `for: ${pro.map(contribution).join('; ') || 'nothing'}`,
      `against: ${contra.map(contribution).join('; ') || 'nothing'}`,
      `expected, not entered: ${missing.map(finding).join('; ') || 'nothing'}`,
    ]
    return `${candidate.rank}. ${entry(candidate.entryId)} (${parts.join(' | ')})`
  })
  return [
    '# Entries that fit the entered findings',
    '',
    ...(input.ageYears === undefined ? [] : [`- Age at onset: ${formatAge(input.ageYears)}`]),
    ...(input.tempo === undefined ? [] : [`- Tempo: ${labels.tempo[input.tempo].toLowerCase()}`]),
    ...listed('present'),
    ...listed('absent'),
    ...listed('uncertain'),
    ...(drugs.length === 0 ? [] : [`- Drugs: ${drugs.join('; ')}`]),
    '',
    '## Candidates, best first (a place in the list is no probability)',
    '',
    ...candidates,
    '',
    '## Do not miss, treatable now',
    '',
    ...laneLines(urgentLane(reference, input, ranked), entry),
    '',
    exportFoot(version),
    '',
  ].join('\n')
}
