import type { Drug } from '../../schema/drug'
import { isPlainName } from '../medications/drug-names'
import type { DrugMatch } from '../medications/match-names'
import { readItems } from '../medications/read-items'
import type { Reference } from '../reference/reference'
import type { Span } from '../text/text'
import type { Scope } from './headings'
import type { Who } from './people'
import type { Said } from './polarity'

/**
 * What a text says of a drug. `taken` may be the culprit; `treatment` was given against the jerks or seizures; `stopped` may
 * be a withdrawal; `past` was long ago; the rest was not taken.
 */
export type DrugRole = 'taken' | 'treatment' | 'stopped' | 'past' | 'planned' | 'allergy' | 'denied'
export type NamedDrug = Span & { readonly drug: Drug; readonly role: DrugRole }

/** In prose a short word is too near to others to be taken for a misspelt drug. */
const shortestMisspelt = 8

/**
 * Where a text names listed drugs, in order. Stricter than a medication list, as prose has other words: no everyday names
 * ("lead", "alcohol") and no misspellings of short names.
 */
export function* drugNamesIn(reference: Reference, text: string): Generator<DrugMatch | null> {
  for (const { matches } of readItems(reference, text)) {
    // A step without a name lets a view pause.
    yield null
    for (const match of matches) {
      const isNear = match.how !== 'exact' && match.end - match.start < shortestMisspelt
      if (!isNear && isPlainName(text.slice(match.start, match.end))) yield match
    }
  }
}

const complaints = String.raw`(?:jerk\w*|myoclon\w*|seizures?|fits?|epilep\w*|spasms?|tremor|dystonia|chorea|status|convulsions?|twitch\w*|movements?|attacks?|hiccups?|spasticity|rigidity)`
const helped = String.raw`(?:respond\w*|improv\w*|better|reliev\w*|control\w*|abolish\w*|settl\w*|suppress\w*|abort\w*|terminat\w*|benefit\w*|help\w*|subsid\w*|ceas\w*|resolv\w*|clear\w*|disappear\w*)`
/** Before a drug: it was given against something. Bounded stretches, so that reading stays linear. */
const treatmentBefore = new RegExp(
  String.raw`\b(?:respon\w+\s+(?:\w+\s+)?to|unresponsive\s+to|refractory\s+to|resistant\s+to|treat(?:ed|ment|ing)\s+(?:\w+\s+)?(?:with|by|of)?|managed\s+with|trial\s+of|tried|fail(?:ed|ure)(?:\s+of)?|despite|(?:better|improved|improvement|relief|benefit|controlled|control|abolished|stopped|settled|suppressed|relieved|helped|reduced|aborted|terminated|subsided|resolved|ceased|cleared)\s+(?:\w+\s+){0,2}(?:with|on|by|from|after)|rescue|loaded\s+with|add(?:ed|ing)?|given|received|gave)\s*(?:(?:iv|intravenous|oral|low|high|dose|doses|of|a|the|small|some|his|her|and|then|with|to|by|[\p{L}-]+,)\s*){0,5}$`,
  'iu',
)
const givenBefore = /\b(?:given|received|gave|add(?:ed|ing)?)\b[^.;]{0,40}$/iu
const treatmentAfter = new RegExp(
  String.raw`^[^.;]{0,25}?\b(?:for\s+(?:the\s+|his\s+|her\s+|these\s+|presumed\s+)?(?:\w+\s+)?${complaints}|(?:had\s+)?(?:helped|worked|failed)|(?:did|does|has|have|had)(?:\s+not|n't)\s+(?:\w+\s+)?(?:help\w*|work\w*|change\w*|improve\w*|touch\w*|benefit\w*|control\w*|stop\w*|suppress\w*|reduce\w*)|(?:made|makes)\s+(?:no|little)\s+difference|(?:was|were|is|proved)\s+(?:\w+\s+)?(?:ineffective|effective|helpful|unhelpful|beneficial)|(?:with(?:out)?|to)\s+(?:\w+\s+)?(?:effect|benefit|response|relief|improvement|success)|(?:had\s+)?no\s+(?:effect|benefit)|(?:stopped|abolished|controlled|reduced|improved|suppressed|relieved|aborted|terminated|settled)\s+(?:the|her|his|them|it|${complaints}))`,
  'iu',
)
const stopWords = String.raw`(?:stop(?:ped|ping)?|discontinu\w+|ran\s+out(?:\s+of)?|run\s+out(?:\s+of)?|last\s+dose(?:\s+of)?|withdr[ae]w\w*|wean\w*|taper\w*|missed|came\s+off|come\s+off|coming\s+off|off|cessation\s+of|ceas\w+|omitted|skipped|withheld|held|quit|cut\s+down|pump\s+(?:failure|malfunction|empty))`
const stopBefore = new RegExp(
  String.raw`\b${stopWords}\s+(?:(?:of|from|his|her|their|the|regular|long|term|off|taking|using|all|abrupt|abruptly|suddenly|oral|intrathecal|high|dose|a|daily|from|years|months|weeks|\d+)[\s-]+){0,5}$`,
  'iu',
)
const stopAfter = new RegExp(String.raw`^[^.;]{0,30}?\b${stopWords}\b`, 'iu')
const pumpFails = /\b(?:pump|catheter)\s+(?:fail|malfunction|empt|leak|ran|block|disconnect|kink)/iu
const notStopped =
  /\b(?:not|never|dont|don't|without|nor)\s+(?:\w+\s+){0,2}(?:stop|discontinu|withdr|wean|taper|miss|hold|held|omit|skip|ran|run|be\s+(?:stopped|discontinued|withdrawn))/iu
const resumed = /\b(?:resum\w+|restart\w+|reinstat\w+|re-started|continu\w+|back\s+on)\b/iu
const cured = new RegExp(String.raw`\b${helped}\b`, 'iu')
const longAgo =
  /\b(?:years?\s+(?:ago|earlier|before)|in\s+the\s+past|as\s+a\s+(?:child|teenager|young|student)|in\s+(?:his|her|their)\s+(?:youth|teens|twenties|thirties)|in\s+(?:childhood|adolescence)|decades?\s+ago|in\s+(?:19\d\d|200\d|201\d)|previous(?:ly)?\s+(?:took|taken|tried|on|used|had)|used\s+to\s+take|formerly|long\s+ago)\b/iu
const allergyNear =
  /\b(?:allerg\w+|intoleran\w+|anaphyla\w+|avoid\w*|contraindicat\w+|hypersensitiv\w+|reacted)\b/iu
const planNear =
  /\b(?:will\s+(?:\w+\s+)?(?:start|try|give|add|consider)|plan(?:ned)?\s+to|to\s+(?:start|try|begin)|consider(?:ing|ed)?|suggest(?:ed)?\s+(?:starting|a\s+trial)|would\s+(?:start|try)|advise[ds]?\s+(?:against|to\s+avoid))\b[^.;]{0,40}$/iu

/** Between two drugs that one statement names: "levetiracetam 1 g bd and valproate". */
const listBetween =
  /^[\s,&+/]*(?:(?:and|or|then|plus|nor|\d[\d.,]*|mg|g|mcg|od|bd|tds|qds|bid|tid|daily|nocte)\b[\s,&+/]*)*$/iu
export const isOneList = (text: string, before: Span, after: Span): boolean =>
  after.start - before.end < 40 && listBetween.test(text.slice(before.end, after.start))

/** "Offered and refused", "discussed as an option": never swallowed. */
const refusedAfter =
  /^[^.;]{0,25}?\b(?:(?:was|were|been|is)\s+)?(?:offered|suggested|proposed|recommended|prescribed|declined|refused|discussed|considered|mooted|mentioned|debated)\s*(?:,|and|but|as\s+an?\s+(?:option|alternative|possibility)|by\s+(?:him|her|the\s+(?:patient|family|parents))|$|[.;])\s*(?:was\s+|were\s+|not\s+|never\s+|(?:he|she|they)\s+|then\s+)*(?:refus\w+|declin\w+|rejected|turned\s+down|taken|started|collected|wanted|given|filled|$|[.;,])?/iu
const isRefused = (after: string): boolean => {
  const [whole] = refusedAfter.exec(after) ?? []
  if (whole === undefined) return false
  // What was prescribed or suggested and no more may be taken.
  return /\b(?:refus\w+|declin\w+|rejected|turned\s+down|offered|discussed|considered|mooted|debated|mentioned|(?:not|never)\s+(?:taken|started|collected|wanted|given|filled))\b/iu.test(
    whole,
  )
}
/** Before a drug: it was only spoken of, or turned down. */
const refusedBefore =
  /\b(?:discuss(?:ed|ing|ion\s+of)|debated|mentioned|mooted|offered|declin(?:ed|es|ing)|refus(?:ed|es|ing)|reluctant\s+to\s+(?:take|start|try)|did\s+not\s+want)\s+(?:(?:a|an|the|to|take|start|try|trial|of|use|using|starting|role|possibility|option|any|further|about|with)\s+){0,5}$/iu

type Context = {
  readonly text: string
  readonly sentence: Span & { readonly scope: Scope }
  readonly said: Said
  readonly who: Who
}

/** How far around its name the words about a drug stand. */
const reach = 90

/** What its sentence says of a drug. A scope such as "Allergies:" counts before the words around it. */
export const roleOf = ({ start, end }: Span, { text, sentence, said, who }: Context): DrugRole => {
  if (sentence.scope === 'allergies') return 'allergy'
  const before = text.slice(Math.max(sentence.start, start - reach), start)
  const after = text.slice(end, Math.min(sentence.end, end + reach))
  const around = before + text.slice(start, end) + after
  if (who !== 'patient' || sentence.scope === 'family') return 'denied'
  if (/\bwithdrawal\b/iu.test(text.slice(start, end) + after.slice(0, 14))) {
    if (said === 'absent') return 'denied'
    return said === 'present' && sentence.scope !== 'differential' && sentence.scope !== 'plan'
      ? 'stopped'
      : 'planned'
  }
  if (allergyNear.test(before.slice(-50)) || /^\s*(?:allergy|intolerance|anaphylaxis)\b/iu.test(after))
    return 'allergy'
  if (isRefused(after) || refusedBefore.test(before)) return 'planned'
  const isNotStopped = notStopped.test(around)
  const hasResumed = stopAfter.test(after) && resumed.test(after)
  if (!isNotStopped && !hasResumed) {
    const isStopped =
      pumpFails.test(text.slice(start, end) + after) ||
      stopBefore.test(before) ||
      (stopAfter.test(after) && !treatmentAfter.test(after))
    // "Better after it was stopped" speaks for the drug, not for its withdrawal.
    const isCure = isStopped && cured.test(around) && !/\b(?:not|never|no)\b/iu.test(around)
    if (longAgo.test(around)) return 'past'
    if (isCure) return 'taken'
    if (isStopped || sentence.scope === 'stopped') return 'stopped'
  }
  if (longAgo.test(around) || sentence.scope === 'stopped') return 'past'
  if (treatmentAfter.test(after)) return 'treatment'
  if (treatmentBefore.test(before) && !givenBefore.test(before)) return 'treatment'
  if (sentence.scope === 'plan' || sentence.scope === 'differential' || planNear.test(before))
    return 'planned'
  if (isNotStopped || hasResumed) return 'taken'
  if (said === 'absent') return 'denied'
  return said === 'present' ? 'taken' : 'planned'
}

/** Entries of withdrawal: their drugs count when they are stopped, not while they are taken. */
const isWithdrawalDrug = ({ id }: Drug): boolean => id.endsWith('-withdrawal')
const withdrawalFinding = 'drug-withdrawal'

const causesWithdrawal = (reference: Reference, drug: Drug): boolean =>
  drug.entries.some((id) =>
    reference
      .entry(id)
      ?.findings.some(({ finding, frequency }) => finding === withdrawalFinding && frequency === 'obligate'),
  )

const exposureRoots: ReadonlySet<string> = new Set(['culprit-drug-exposure', 'toxin-exposure'])
export const isExposure = (reference: Reference, findingId: string): boolean =>
  exposureRoots.has(findingId) || exposureRoots.has(reference.finding(findingId)?.parent ?? '')

/** The exposure that a drug's first entry cannot be without; none where it is known by withdrawal alone. */
const exposureOf = (reference: Reference, drug: Drug): string | undefined =>
  reference
    .entry(drug.entries[0] ?? '')
    ?.findings.find(({ finding, frequency }) => frequency === 'obligate' && isExposure(reference, finding))
    ?.finding

/** Whether a drug in its role speaks for an entry, and the finding that this is. */
export const countsAs = (
  reference: Reference,
  { drug, role }: Pick<NamedDrug, 'drug' | 'role'>,
): { readonly isCounted: boolean; readonly findingId: string | undefined } => {
  if (role === 'stopped' && causesWithdrawal(reference, drug))
    return { isCounted: true, findingId: withdrawalFinding }
  const isCounted = (role === 'taken' || role === 'stopped') && !isWithdrawalDrug(drug)
  return { isCounted, findingId: isCounted ? exposureOf(reference, drug) : undefined }
}
