import type { FindingState } from '../rank/case'
import { toLowerInPlace, type Span } from '../text/text'

/** What a fixed expression says of a finding, which its words one by one do not say. */
export type SetStatement = Span & {
  readonly findings: readonly { readonly findingId: string; readonly state: FindingState }[]
}

/** Things that may set off a jerk, and the finding that they do. */
export const triggers: Readonly<Record<string, string>> = {
  'sound-sensitive': String.raw`(?:loud |sudden )?(?:noises?|sounds?|hand ?clap\w*|clap(?:s|ping)?|bangs?|(?:auditory|acoustic) stim\w+)`,
  'touch-sensitive': String.raw`(?:light )?touch(?:ing)?|tapping|pinprick|(?:tactile|cutaneous) stim\w+|muscle stretch`,
  'light-sensitive': String.raw`(?:flashing|flickering|bright|strobe) lights?|lights?|photic stim\w+|flicker|strobes?`,
  'stimulus-sensitive-myoclonus': String.raw`(?:external |sensory )?(?:stimuli|stimulation)`,
  'fever-triggered': String.raw`fever|heat|hot baths?`,
  'hyperventilation-triggered': String.raw`hyperventilation|overbreathing`,
  'reading-talking-triggered': 'reading|talking|writing',
  'sleep-deprivation-triggered': String.raw`sleep deprivation|lack of sleep|sleep loss`,
  'stress-worsened': String.raw`stress|fatigue|anxiety|tiredness|emotions?|exertion`,
  'action-myoclonus': String.raw`(?:voluntary )?(?:movement|action)`,
}
/** Stands for each letter of a trigger: the patterns of denials would else hold every trigger dozens of times. */
const mark = '\u0001'
const listed = `${mark}+(?:(?:, | or | and |, or )(?:by |to |with )?${mark}+){0,3}`
const not = String.raw`(?:does|do|did|could|can|will) not|doesn't|don't|didn't|cannot|couldn't|never|fail(?:s|ed)? to|no longer`
const bringOn = String.raw`(?:trigger|provoke|evoke|elicit|bring on|bring them on|bring it on|set off|set them off|set it off|induce|cause|worsen|aggravate|affect|influence|change|alter|precipitate|produce|exacerbate)s?`
const broughtOn = String.raw`(?:brought on|set off|triggered|provoked|evoked|elicited|induced|precipitated|worsened|aggravated|affected|influenced|changed|altered|made worse|exacerbated)`
const noEffect = String.raw`(?:has|have|had|with|makes?|made|produced?s?|having)(?: had)? (?:no|little) (?:\w+ )?(?:effect|influence|difference|impact|change|consequence|response|jerks?|jerking|myoclonus)`
const triggerDenials: readonly string[] = [
  String.raw`${listed} (?:${not}) (?:ever )?${bringOn}`,
  String.raw`${listed} ${noEffect}`,
  String.raw`(?:not|never|neither) (?:(?!only)\w+ly )?${broughtOn} (?:by|with) (?:the )?${listed}`,
  String.raw`(?:unaffected|uninfluenced|unchanged|unaltered|unprovoked) (?:by|with) ${listed}`,
  String.raw`insensitive to ${listed}`,
  String.raw`no (?:\w+ )?(?:effect|influence|response|reaction|sensitivity|worsening) (?:of|to|with|from|by|on) ${listed}`,
]

const drink = String.raw`(?:alcohol|ethanol|wine|beer|whisky|vodka|a drink|drinking)`
const jerks = String.raw`(?:jerks?|jerking|myoclonus|movements?|twitch(?:es|ing)?|tics?|spasms?|attacks?|them|it|these)`
const asleep = String.raw`(?:in|during|while|when|whilst) (?:he |she |they |his |her |deep |rem |the )?(?:sleep|asleep|sleeps|sleeping)`

type Rule = readonly [findings: Readonly<Record<string, FindingState>>, ways: readonly string[]]
/** Each with its ways of saying it; a space stands for any space or dash, ` ?` for one or none. */
const rules: readonly Rule[] = [
  [
    { fever: 'absent' },
    [
      'afebrile|apyrexial|apyretic|apyrexic|normothermic',
      String.raw`(?:no|without|without a|denies|not had a|never had a) (?:temp|temps|temperature|temperatures|pyrexia)(?! (?:chart|control|record|instab|regul|change|measure)\w*)`,
    ],
  ],
  [{ pain: 'absent' }, ['painless|painlessly|pain free|free of pain']],
  [
    { consanguinity: 'absent' },
    [
      String.raw`(?:parents|mother and father|couple)(?: who)?(?: are| were)? (?:un ?related|not (?:\w+ )?related|not (?:blood )?relatives|not cousins|not consanguineous)`,
      String.raw`(?:unrelated|non consanguineous|nonconsanguineous) (?:\w+ )?(?:parents|couple)|no relation between (?:the |his |her )?parents`,
    ],
  ],
  [
    { 'alcohol-responsive': 'absent' },
    [
      String.raw`${drink} (?:${not}) (?:\w+ )?(?:help|improve|relieve|ease|calm|suppress|reduce|affect|change|alter|influence|settle|lessen)`,
      String.raw`${drink} (?:has|have|had|makes?|made|brings?|gives?|gave|brought|with)(?: had)? no (?:\w+ )?(?:effect|influence|difference|impact|change|relief|benefit|improvement|response)`,
      String.raw`no (?:\w+ )?(?:effect|benefit|relief|improvement|response|change|difference) (?:of|from|with|to|after|on) ${drink}`,
      String.raw`(?:not|never) (?:better|improved|helped|relieved|eased|calmed|affected|influenced|changed|altered|suppressed|responsive) (?:by|with|after|to) ${drink}`,
      String.raw`(?:unaffected|uninfluenced|unchanged|unaltered|unrelieved|unimproved) (?:by|with|after) ${drink}`,
      String.raw`(?:not|non) alcohol responsive|unresponsive to ${drink}`,
    ],
  ],
  [
    { 'persists-in-sleep': 'absent' },
    [
      String.raw`(?:jerks|jerking|myoclonus|movements|twitches|twitching|they|it) (?:(?:do|does|did|are|were|is|was|have|has) )?(?:not|never|no longer) (?:been )?(?:occur\w*|happen\w*|persist\w*|continue\w*|present|seen|appear\w*|record\w*|observed|noted) ${asleep}`,
      String.raw`(?:jerks|jerking|myoclonus|movements|twitches|twitching|they|it) (?:don't|doesn't|didn't) (?:occur|happen|persist|continue|appear) ${asleep}`,
    ],
  ],
  [
    { 'persists-in-sleep': 'absent', 'abolished-in-sleep': 'present' },
    [String.raw`no (?:jerks|jerking|myoclonus|twitching|movements) ${asleep}`],
  ],
  [
    { 'voluntary-suppression': 'absent' },
    [
      String.raw`(?:cannot|can't|could not|couldn't|unable to|not able to|incapable of|is not able to) (?:\w+ly |at will )?(?:suppress(?:ing)?|inhibit(?:ing)?|hold back|hold in) (?:the |his |her |these |any of the |his or her )?${jerks}`,
      String.raw`(?:jerks|jerking|myoclonus|movements?|twitch\w*) (?:cannot|can't|could not|couldn't) be (?:\w+ly )?(?:suppressed|inhibited|held back)(?! (?:with|by))`,
      String.raw`(?:not|non) (?:\w+ly )?suppressible|insuppressible|unsuppressible`,
    ],
  ],
  [
    { 'premonitory-urge': 'absent' },
    [
      String.raw`(?:no|without|without an|without any|denies|denies any|no preceding) (?:\w+ )?urge(?: (?:or|and|to) [\p{L}-]+(?: up)?)?(?: (?:before|preceding|prior to|ahead of))?(?! to (?:move|pass|void|urinate|defa?ecate))`,
    ],
  ],
  [
    { areflexia: 'present' },
    [
      String.raw`(?:absence|loss) of (?:the |his |her |all )?(?:deep |tendon |ankle |knee )*(?:reflexes|tendon jerks|ankle jerks|knee jerks)`,
    ],
  ],
  [{ asterixis: 'absent' }, [String.raw`(?:no|without|without a|without any) (?:\w+ )?flap`]],
  [
    { 'recreational-drug-use': 'absent' },
    [
      String.raw`(?:no|denies|never used|does not use|doesn't use|never taken|without|denies using|denies taking) (?:any )?(?:illicit|recreational|street|illegal|party) (?:drugs?|substances?)(?: use| misuse| abuse)?`,
    ],
  ],
]
const toPattern = (ways: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${ways
      .join('|')
      .replaceAll(' ?', String.raw`[\s-]?`)
      .replaceAll(' ', String.raw`[\s-]{1,3}`)})(?![\p{L}\d])`,
    'gu',
  )
const patterns = rules.map(([findings, ways]) => [findings, toPattern(ways)] as const)
const denialPattern = toPattern(triggerDenials)
/** One group per trigger, in the order of `triggers`. */
const triggerPattern = toPattern(Object.values(triggers).map((ways) => `(${ways})`))
const triggerIds = Object.keys(triggers)
/** A headache that is not worse with light says nothing of jerks. */
const ofOthers = /\b(?:headache|migraine|pain|dizz\w+|vertigo|cough|breath\w*|rash|itch\w*|nausea|angina)\b/u

const spanOf = ({ index, 0: { length } }: RegExpMatchArray, offset: number): Span => ({
  start: (index ?? 0) + offset,
  end: (index ?? 0) + length + offset,
})

type Trigger = Span & { readonly findingId: string }

const triggersIn = (text: string): readonly Trigger[] =>
  [...text.matchAll(triggerPattern)].map((match) => {
    const [, ...groups] = match
    const at = groups.findIndex((group) => group !== undefined)
    return { ...spanOf(match, 0), findingId: triggerIds[at] ?? '' }
  })

/** What is said not to set off or change the jerks. */
const deniedTriggers = (text: string, offset: number): readonly SetStatement[] => {
  const named = ofOthers.test(text) ? [] : triggersIn(text)
  if (named.length === 0) return []
  const masked = text.replace(triggerPattern, ({ length }: string) => mark.repeat(length))
  return [...masked.matchAll(denialPattern)].map((match) => {
    const denied = spanOf(match, 0)
    const inside = named.filter(({ start, end }) => denied.start <= start && end <= denied.end)
    const ids = new Set(inside.map(({ findingId }) => findingId))
    return {
      ...spanOf(match, offset),
      findings: [...ids].map((findingId) => ({ findingId, state: 'absent' as const })),
    }
  })
}

/**
 * Reads fixed expressions of a sentence whose meaning is not that of their words: "afebrile", "parents unrelated", "noise has
 * no effect on the jerks".
 *
 * @param slice the sentence; `offset` where it stands in the text
 */
export const setStatements = (slice: string, offset: number): readonly SetStatement[] => {
  const text = toLowerInPlace(slice)
  const found: SetStatement[] = []
  for (const [findings, pattern] of patterns) {
    for (const match of text.matchAll(pattern))
      found.push({
        ...spanOf(match, offset),
        findings: Object.entries(findings).map(([findingId, state]) => ({ findingId, state })),
      })
  }
  found.push(...deniedTriggers(text, offset))
  return found
}
