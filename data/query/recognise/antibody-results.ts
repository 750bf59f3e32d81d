import type { Span } from '../text/text'
import type { FindingState } from '../rank/case'

export const isAntibody = (findingId: string): boolean => findingId.endsWith('-antibody')

const link = String.raw`^[\s:=,-]*(?:(?:antibod(?:y|ies)|ab|abs|igg|igm|titres?|titers?|levels?|serum|csf|in|of|is|was|were|at|only)\b[\s:=]*){0,5}`
/** "<10", "less than 1:10", "below 5": under what the test can tell. */
const below = new RegExp(String.raw`${link}(?:<|≤|less\s+than|below|under)\s?(?:1\s?:\s?)?\d`, 'iu')
/** "8 IU/ml (<34)", "12 (ref 0-34)": a figure with what is normal in brackets. */
const withRange = new RegExp(
  String.raw`${link}>?\s?(\d+(?:[.,]\d+)?)\s?(?:[a-zA-Zµ]+\/[a-zA-Z]+|units?|u)?\s?[([](?:(?:ref(?:erence)?|normal|nr|rr|range|n|cut-?off)[\s.:]*(?:range)?[\s:]*)?(?:<|≤|up\s+to|0(?:[.,]0)?\s?[-–]|under|below|less\s+than)\s?(\d+(?:[.,]\d+)?)`,
  'iu',
)
/** A figure alone. */
const bare = new RegExp(String.raw`${link}(\d+(?:[.,]\d+)?)(?!\s?[:/.,]?\d)`, 'iu')
/** Below it a figure without range may be normal for the assay. */
const doubtfulTo = 35

const numberOf = (text: string | undefined): number => Number((text ?? '').replace(',', '.'))

/**
 * What the figure after the name of an antibody says of it: below the cut-off it is absent; a low figure without its range
 * is left open. Null where there is no figure.
 */
export const antibodyResult = (
  text: string,
  { end }: Span,
): { readonly state: FindingState; readonly isAsked: boolean } | null => {
  const after = text.slice(end, end + 80).replace(/\n[^]*$/u, '')
  if (below.test(after)) return { state: 'absent', isAsked: false }
  const ranged = withRange.exec(after)
  if (ranged !== null)
    return { state: numberOf(ranged[1]) <= numberOf(ranged[2]) ? 'absent' : 'present', isAsked: false }
  const figure = bare.exec(after)
  if (figure === null || numberOf(figure[1]) >= doubtfulTo) return null
  return { state: 'present', isAsked: true }
}
