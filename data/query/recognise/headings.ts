/**
 * Of whom and when a stretch of text speaks, by its heading. `plan` is what is to be done or watched for, `differential` what
 * is thought of; `drugs` and `allergies` hold names of drugs alone.
 */
export type Scope = 'patient' | 'family' | 'allergies' | 'drugs' | 'stopped' | 'plan' | 'differential'

const headings: readonly (readonly [Scope, string])[] = [
  [
    'family',
    'family history|family hx|fam hx|fam history|fhx?|f\\/h|family|familial history|affected relatives|relatives|pedigree',
  ],
  [
    'allergies',
    'allergies(?: (?:and|or|\\/) (?:intolerances|adverse (?:drug )?reactions|sensitivities))?|allergy|drug allergies|known allergies|drug allergy|allerg(?:y|ies) status|intolerances|drug intolerances|adverse (?:drug )?reactions|adrs?|sensitivities',
  ],
  [
    'stopped',
    'stopped(?: medications?| drugs| medicines)?|discontinued(?: medications?)?|previous(?:ly tried)? medications?|past medications?|medications? (?:stopped|discontinued)',
  ],
  [
    'drugs',
    'medications?|meds|medicines|(?:current|regular|home|admission|discharge|present|usual|active) (?:medications?|meds|medicines|drugs|treatment)|drugs|drug history|medication history|dhx?|d\\/h|rx|prescriptions?|treatment on admission|medications on (?:admission|discharge)|taking|started(?: medications?)?|new medications?|continue[ds]?(?: medications?)?|change(?:d|s)?(?: how you take)?',
  ],
  [
    'plan',
    'plan|plans|advice|recommendations?|to do|safety[ -]?net(?:ting)?|red flags|return precautions|follow[ -]?up|next steps|actions?|management plan|warnings?|side[ -]effects|risks?|goals?|monitoring',
  ],
  [
    'differential',
    'differential(?: diagnos[ie]s)?|ddx?|dd|possible diagnos[ie]s|queries|to consider|rule out',
  ],
  [
    'patient',
    '(?:past |previous |relevant |significant )?(?:medical|surgical|psychiatric|obstetric|birth|developmental|neurological|neonatal|perinatal) history|pmhx?|pmh|psh|past history|background|history(?: of (?:the )?presenting (?:complaint|illness|condition))?|presenting complaint|complaints?|pc|hpc|hpi|cc|chief complaint|social history|social|shx?|occupation|review of systems|systems? review|ros|systemic enquiry|symptoms|signs|examination|exam|on examination|neurological examination|neuro exam|findings|investigations?|results?|bloods?|labs?|laboratory(?: results)?|imaging|diagnos[ie]s|impression|assessment|conclusion|summary|course|hospital course|progress|vitals?|observations|obs|problems?|problem list|reason for referral|referral|name|sex|gender|onset|duration|interpretation|comments?',
  ],
]

const withColon = headings.map(
  ([scope, words]) =>
    [
      scope,
      new RegExp(
        `^\\s{0,20}(?:[*_#]{1,3}\\s?)?(?:${words})(?:\\s?[*_]{1,2})?\\s?(?:\\([^)]{0,30}\\)\\s?)?(?::|\\s[-–—]\\s|\\n)`,
        'iu',
      ),
    ] as const,
)
const alone = headings.map(
  ([scope, words]) =>
    [scope, new RegExp(`^\\s{0,20}(?:[*_#]{1,3}\\s?)?(?:${words})\\s?[*_#:]{0,3}\\s*$`, 'iu')] as const,
)
/** Single words that are complaints or states as often as headings, and are no heading without a colon. */
const needsColon =
  /^\s*(?:family|social|taking|started|continued?s?|changed?s?|stopped|risks?|onset|duration|course|progress|relatives|pc|dd|name|sex|gender|exam|signs|rx|problems?|discontinued|rule out|interpretation|history|complaints?)\s*$/iu

/**
 * The heading with which a piece of text begins.
 *
 * @param isWholeLine whether the piece is all of its line, so that a heading needs no colon
 * @returns what it says of the text under it, and its length; null where there is none
 */
export const headingAt = (
  piece: string,
  isWholeLine: boolean,
): { readonly scope: Scope; readonly length: number } | null => {
  for (const [scope, pattern] of withColon) {
    const match = pattern.exec(piece)
    if (match !== null) return { scope, length: match[0].length }
  }
  if (!isWholeLine || piece.length > 60 || needsColon.test(piece)) return null
  for (const [scope, pattern] of alone) if (pattern.test(piece)) return { scope, length: piece.length }
  return null
}
