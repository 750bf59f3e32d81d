/** What a cue makes of the findings in its reach: their absence, doubt, or nothing at all. */
type CueEffect = 'absent' | 'uncertain' | 'ignored'

/**
 * `list`: runs on over a list ("no headache, vomiting or fever"). `clause`: to the next comma ("is not demented"). `sentence`:
 * to its end ("return if fever, rash or falls"). `back`: over what stands before it. `none`: looks like a cue and is none.
 */
type CueReach = 'list' | 'clause' | 'sentence' | 'back' | 'none'

export type Cue = { readonly words: readonly string[]; readonly effect: CueEffect; readonly reach: CueReach }

const expand = (phrase: string): readonly (readonly string[])[] =>
  phrase
    .split(' ')
    .map((part) => part.split('|'))
    .reduce<readonly (readonly string[])[]>(
      (begun, choices) =>
        begun.flatMap((words) => choices.map((word) => (word === '_' ? words : [...words, word]))),
      [[]],
    )

const cuesOf = (effect: CueEffect, reach: CueReach, lines: string): readonly Cue[] =>
  lines
    .split(/\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => expand(line).map((words) => ({ words, effect, reach })))

/** Signs that "no change in" takes for granted; a function such as gait or speech is not ill because it has not changed. */
const ownSigns =
  'ataxia|tremor|jerks|jerking|myoclonus|seizures|dystonia|chorea|rigidity|spasticity|weakness|confusion|spasms|headache|pain|nystagmus|dysarthria|hiccups|fever'

/** One line a cue; `a|b` either word, `_` none. In lower case and without apostrophes, as the words are compared. */
const all: readonly Cue[] = [
  ...cuesOf(
    'absent',
    'list',
    `no|without|denies|denied|denying|deny|nil|neither|nor|lacks|lacking|non
    never
    never had|has|have|having|been|showed|developed|experienced|suffered|reported
    absence|lack|denial of
    free of|from
    negative|neg for
    unremarkable|clear for
    no evidence|sign|signs|history|suggestion|features|symptoms|complaint|complaints|report|reports of|for
    not|doesnt|didnt|dont|hasnt|havent|hadnt|isnt|wasnt have|had|having|has|show|showing|shown|reveal|revealed|report|reported|describe|complain|experience|experienced|suffer|suffered|develop|developed|demonstrate|demonstrated|get|got|any|exhibit|display|associated|accompanied _|of|from|with|by|any|had|been
    not been any|_
    hasnt|havent|hadnt|has|have|had not _|had|been
    no longer _|has|have|had|having|gets|shows|experiences
    fails|failed to show|reveal|demonstrate
    excludes|excluded|excluding
    rules|ruled out
    nothing to suggest
    not any|a
    yet to have|develop|experience|show|suffer|be
    sans
    nobody|noone|none has|have|had|_ noticed|seen|observed|reported|witnessed|recognised|found|remarked _|any|on
    no one has|have|had|_ noticed|seen|observed|reported|witnessed|recognised|found|remarked _|any|on
    unable to find|elicit|demonstrate|detect|see|identify|show|confirm|provoke _|any
    could|can|did not find|elicit|demonstrate|detect|see|identify|show _|any
    couldnt|cannot|cant|didnt find|elicit|demonstrate|detect|see|identify|show _|any
    no|without|not|any|nor _|a|even|any hint|trace|whiff|inkling|mention|indication|record of
    no|without|nor mention of
    not _ afflicted|troubled|bothered by|with`,
  ),
  ...cuesOf(
    'absent',
    'sentence',
    `at no time|point|stage _|has|have|had|did|was|were
    on no occasion _|has|have|had|did`,
  ),
  ...cuesOf(
    'absent',
    'clause',
    `not|isnt|wasnt|arent|werent|doesnt|didnt|dont
    cannot|couldnt|cant be
    could not be
    little|minimal|hardly|barely|scarcely response|benefit|evidence
    poorly responsive`,
  ),
  ...cuesOf(
    'absent',
    'back',
    `absent|none|nil|negative|neg
    ruled|excluded out|_
    was|were|is|are|been not _ present|seen|noted|observed|found|detected|evident|reported|elicited|identified|recorded|apparent
    not _ present|seen|noted|observed|found|detected|evident|reported|elicited|identified|recorded|apparent|demonstrable
    was|were|been|is|are excluded|denied
    never occurred|happened|seen|noted|observed|reported|present
    has|have|had|been|all|completely|fully|now resolved|disappeared|ceased|subsided|settled|cleared|gone|stopped
    resolved|denied
    no longer present|seen|noted|occur|occurs|a
    not a|an feature|issue|problem|concern
    looked|searched|hunted|sought|sought|tested|checked|screened for|_ and|but|though|_ not|never|without _|been found|seen|present|detected|elicited|confirmed|success|demonstrated|there
    not _ taken|used|prescribed|swallowed|ingested|consumed
    never _|been taken|used|prescribed
    sought|looked|searched for|_ in vain`,
  ),
  ...cuesOf(
    'ignored',
    'back',
    `requested|awaited|pending|sent|booked|planned|ordered|scheduled|outstanding|arranged|organised|advised|declined|offered
    are|is|was|were|been|being|_ requested|awaited|pending|sent|booked|planned|ordered|scheduled|outstanding|arranged|organised
    sent off|away|today|yesterday|urgently
    to follow|come|chase
    to be looked|tested|checked|screened|searched|watched|monitored|assessed for|_
    to be sent|done|requested|arranged|ordered|organised|repeated|performed|excluded|measured|taken|discussed
    awaiting|await|awaits result|results|report|_
    result|results|report awaited|pending|outstanding
    not yet|_ back|available|sent|done|performed|tested|measured|known|reported
    in progress|process`,
  ),
  ...cuesOf(
    'uncertain',
    'clause',
    `possible|possibly|probable|probably|likely|suspected|presumed|presumptive|presumably|perhaps|maybe|questionable|equivocal|borderline|unlikely|doubtful
    query|queried|consider|considering
    suspicion|suspicious|concern|concerning of|for
    may|might|could|would be|have|represent|indicate|reflect
    unclear|unsure|uncertain|unknown whether|if|about|_
    most likely
    cannot|couldnt|cant entirely|_ exclude
    cannot|couldnt|cant entirely|_ rule out
    could not entirely|_ exclude
    could not entirely|_ rule out
    cannot|couldnt be excluded
    not excluded|exclude
    not ruled out
    rule|ruling out
    exclude
    need|needs|have|has|want|wants|order|try|aim to exclude
    to exclude
    to rule out
    differential|ddx|versus|vs
    no definite|clear|convincing|obvious
    not clearly|definitely|convincingly
    think|thought|thinks|wonder|wondered|wonders|question|questions of|about|if|whether
    hint|hints|trace of`,
  ),
  ...cuesOf(
    'uncertain',
    'back',
    `unlikely|possible|probable|suspected|likely|doubtful|questionable|equivocal|uncertain
    cannot|couldnt|cant be excluded
    cannot|couldnt|cant be ruled out
    could not be excluded
    could not be ruled out
    not _ excluded
    not _ ruled out
    not been excluded
    not been ruled out
    to be excluded
    to be ruled out`,
  ),
  ...cuesOf(
    'ignored',
    'sentence',
    `return|returns|reattend|attend|come|call|ring|phone|contact|back|help|999|911|stop|review|advice|ambulance|represent if|for|with _
    come|call|ring|phone|attend|seek|contact back|in|us|help|attention|advice|emergency|medical _|care|help|attention|advice if
    if there|he|she|they|you|the|any is|are|develop|develops|patient|child|further|new
    if any|further|new|worsening
    in case of
    should there be
    should any|you|he|she|they
    risk|risks of|for|from
    at risk|increased|high
    risk factor|factors for
    predisposed|predisposes|predispose|prone|susceptible to
    screen|screened|screening|watch|watching|monitor|monitored|monitoring|look|looking|looked|check|checked|checking|assess|assessed|test|tested|testing|evaluate|evaluated|investigate|investigated|examine|examined|observe|observed for
    workup|investigations|investigation|panel|screen|study|studies|test|tests|scan|imaging|biopsy|serology|pcr for
    advised|advice|warned|warn|counselled|counseled|educated|information|informed|leaflet|told about|of|regarding|on
    side|adverse effects|effect _|include|including|such|of|are
    may|can|could|might|would|sometimes cause|causes|lead|trigger|induce|precipitate|worsen|lower|occur
    to|for prevent|avoid
    prevention|prevent|preventing|avoid|avoiding|prophylaxis|precautions|prophylactic of|against|for|_
    vaccinated|vaccination|vaccine|immunised|immunized|immunisation against|for
    fear|fears|afraid|frightened|worried|worry|worries|anxious of|about|that
    concerned|concern about|that
    asks|asked|asking about|whether
    awaiting|awaited|pending|planned|booked|scheduled|arrange|arranged|arranging|requested|requesting|request
    plan|plans to|for|is
    to look|screen|test|check|assess|monitor|watch for
    had|have|has a friend|colleague|neighbour|neighbor
    will _|be need|require|have|arrange|refer
    safety netted|net|netting|nets _|for|re|about|regarding|on|against
    safetynetted|safetynetting _|for|re|about|regarding
    sent|send|sending|blood|bloods|samples|swabs for
    risk assessment|score _|for|of
    screening for
    if worsening|worse`,
  ),
  ...cuesOf(
    'ignored',
    'clause',
    `cannot|couldnt|cant|wont|unable|unwilling
    could|would|will not
    not controlled|responding|responsive|respond|responded|improved|improve|improving|better|helped|helping|relieved|tolerated|tolerate|due|because|caused|explained|related|attributable
    no improvement|change|relief|benefit|effect|difference|better in|of|to|from|with|on|_
    no hope|prospect of
    instead of
    rather than
    no worse
    not worse|worsening
    without improvement|change|benefit|effect|success|relief
    mimicking|mimics|mimicked|resembling|simulating`,
  ),
  ...cuesOf(
    'absent',
    'none',
    `not only|just|merely
    no doubt
    not surprisingly|uncommonly|infrequently
    without warning|provocation|doubt|clear
    no|without obvious|clear|apparent|known|identifiable|specific cause|trigger|reason|explanation|precipitant|provocation
    never|not|rarely|seldom without
    no change|improvement|difference|relief|let-up|reduction|worsening|progression in|of|from|to his|her|their|the|these|this|my|its
    no change|improvement|difference|relief|reduction in|of ${ownSigns}
    not until
    no sooner
    not to mention
    never stops|stopped|stop
    not getting|got any better
    not always
    if not
    if he|she|they|it|you does|do|did|is not
    whether or not
    not infrequent|uncommon`,
  ),
]

/** Cues by their first word, the longest first. */
export const cuesByWord: ReadonlyMap<string, readonly Cue[]> = (() => {
  const byWord = new Map<string, Cue[]>()
  for (const cue of all) {
    const [first = ''] = cue.words
    byWord.set(first, [...(byWord.get(first) ?? []), cue])
  }
  for (const [word, cues] of byWord)
    byWord.set(
      word,
      cues.toSorted((a, b) => b.words.length - a.words.length),
    )
  return byWord
})()

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** Every word of a cue: beside a finding they say nothing more of it. */
export const cueWords: ReadonlySet<string> = new Set(
  all.flatMap(({ words }) => words).filter((word) => !ownSigns.split('|').includes(word)),
)

/** Words at which a statement begins anew although the sentence goes on. */
export const contrasts = listOf(
  'but however although though except yet whereas still nevertheless despite apart besides',
)

/** Verbs of a statement: after a finding has been named, one of them begins another statement. */
export const finiteVerbs = listOf(
  `has had have is was are were became becomes began begins started starts developed develops shows showed shown revealed
  reveals presented presents complains complained reports reported noticed notices experienced experiences suffered suffers
  continues continued remains remained takes took receives received uses used gets got feels felt appears appeared seems
  seemed does did can could worsened worsens progressed improved followed said says describes described demonstrated
  demonstrates found finds came comes went goes`,
)
export const subjects = listOf('she he they patient pt i we it there')
/** Tests: their name begins a statement where a verb follows, and an item of its own after a comma. */
export const testNames = listOf('examination exam eeg mri ct csf emg ecg bloods')

/** Words that say that and when something was seen: after "not" they are no finding. */
export const seenWords = listOf(
  `present seen noted observed found detected evident reported elicited identified recorded apparent today now currently
  either clinically here so far yet ever any more anymore at all this time on examination in the past before since then
  demonstrated visible obvious described witnessed felt known documented`,
)

/** Words that begin what qualifies an item of a list: such an item is a statement of its own. */
export const qualifiers = listOf(
  `on at during when while after since for if whenever with by until despite under every only worse better
  triggered provoked started began now today yesterday daily recently then`,
)

/** Words about who is described, which no finding needs. */
export const personWords = listOf(
  `boy girl man woman male female lady gentleman old aged age ages yo baby infant child newborn left right side both yes no none
  nil nkda case patient soldier student teacher worker builder nurse farmer driver retired housewife previously healthy well`,
)
