import { toLowerInPlace, type Span } from '../text/text'
import { finiteVerbs } from './cues'
import { isBreak } from './polarity'
import type { Word } from './words'

/**
 * Fixed compounds in which the word for a sign means something else: "ST depression", "hay fever". One alternative a line;
 * a space stands for any space or dash, ` ?` for one or none.
 */
const compounds: readonly string[] = [
  // Depression of a line, a bone or an organ
  String.raw`(?:st|pr|segment|t wave|respiratory|bone marrow|marrow|myocardial|cortical spreading|skull|bony) depression`,
  String.raw`depression (?:in|of) the (?:skull|bone|st|sternum|vault|orbit)`,
  String.raw`depressed (?:skull )?fracture`,
  String.raw`irritable (?:bowel|hip|bladder|colon|airways?)(?: syndrome| disease)?`,
  String.raw`agitated (?:saline|contrast|bubbles?)`,
  String.raw`(?:hay|yellow|rheumatic|scarlet|glandular|cabin|gold) fever|fever (?:tree|pitch)`,
  // Being away
  String.raw`(?:absence|absent|absences) from (?:work|school|home|class|duty|college|university|nursery|the office)`,
  String.raw`leave of absence|(?:sick|sickness|school|work) absences?|absence (?:note|record|certificate)`,
  String.raw`absence of`,
  // Being of the right size, or in good health
  String.raw`(?:fits?|fitted|fitting) (?:very |quite |rather |too )?(?:well|badly|poorly|snugly|comfortably|loosely|tightly|properly|correctly)(?! (?:before|after|into|until))`,
  String.raw`(?:fit|unfit) (?:for|to) (?:discharge|work|surgery|transfer|drive|driving|fly|travel|purpose|theatre|plead|go home|an?a?esthe\w+|operation)`,
  String.raw`(?:hearing aids?|dentures?|shoes?|mask|collar|splint|helmet|spectacles|glasses|prosthes[ie]s|clothes|lenses|cuff|cannula) (?:no longer |does not |do not |now )?(?:fits?|fitted|fitting)`,
  String.raw`(?:fit|fitter) and (?:well|healthy|active|independent)`,
  String.raw`(?:keeps?|kept|physically|medically|very|reasonably|fairly|otherwise|previously|usually|normally) fit`,
  String.raw`(?:this|that|which|it|picture|findings|presentation|description|story|results?) fits?`,
  String.raw`fits? (?:the|these|this|our) (?:criteria|picture|description|diagnosis|pattern|history|bill)|best fit|fit note`,
  // A mix-up
  String.raw`confusion (?:about|over|regarding|around|between|as to|with|surrounding) (?:[\p{L}\d]+ ){0,3}?(?:appointments?|date|booking|letters?|medication|medications|medicines|dose|doses|dosing|tablets?|prescriptions?|diagnosis|numbers?|names?|hospitals?|results?|records?|notes|referral|drugs?|address|terms?|transport|paperwork)`,
  String.raw`stroke (?:volume|index|work|units?)|(?:breast|back|swimming|golf|tennis|butterfly|key) ?strokes?|stroke of (?:luck|genius)`,
  // What goes down, or belongs somewhere
  String.raw`(?:falls?|fell|falling|fallen) (?:well |just |comfortably )?(?:within|short of|behind|pregnant|in love|outside the|below|on an? \w+day|into (?:the |a |an )?(?:\w+ )?(?:groups?|categor\w+|class\w*|patterns?|two|three|place)|under the (?:category|heading|care))`,
  String.raw`(?:weight|pressure|temperature|sodium|count|counts|bp|hb|haemoglobin|hemoglobin|sats|saturations?|levels?|rate|platelets|glucose|sugar|output|creatinine|calcium) (?:then |has |have |had |is |was |were |to )?(?:falls?|fell|falling|fallen)`,
  String.raw`coma (?:scale|score)`,
  String.raw`weak(?:ly)? (?:positive|tea|coffee|signal|evidence|acid|association|opioids?|bands?|staining|reaction|correlation)`,
  String.raw`startled (?:by|at|to hear) (?:the |this |that )?(?:news|diagnosis|result|results|price|bill|outcome|announcement)`,
  String.raw`(?:shivers?|shudders?|tremors?|jolts?|spasms?) of (?:excitement|delight|anticipation|joy|pleasure|recognition)`,
  String.raw`clumsy (?:wording|phrasing|writing|sentence|attempt|translation|design)`,
  String.raw`jerk (?:chicken|pork|seasoning|sauce|spice|marinade)|born under cancer`,
  String.raw`seizure of (?:the )?(?:goods|assets|property|drugs|contraband|cash|power)`,
  // Alcohol on the skin, and little or none in the blood
  String.raw`alcohol (?:swabs?|wipes?|pads?|gel|rub|hand (?:gel|rub|sanitiser|sanitizer)|based|free|prep|sanitiser|sanitizer)`,
  String.raw`(?:blood |serum |breath |plasma )?(?:alcohol|ethanol)(?: level| levels| concentration| test| intake| consumption| use)?(?: was| is| were)?[:=]? (?:zero|nil|none|negative|undetectable|undetected|unrecordable|not detected|minimal|occasional|occasionally|social|socially|rare|rarely|little|modest|low|: absent|absent|0|<\s?\d+|within limits|in moderation|[01]?\d units? (?:a|per|each|every) week)`,
  String.raw`(?:drinks?|drinking|drank|consumes?|takes?)(?: alcohol| wine| beer)? (?:very |only |just )?(?:little|socially|occasionally|rarely|seldom|moderately|minimally|minimal|in moderation|at weekends|sparingly|lightly|on special occasions)(?: alcohol)?`,
  String.raw`(?:rarely|seldom|hardly ever|hardly|only occasionally|occasionally) (?:drinks?|drank)(?: alcohol)?`,
  String.raw`(?:social|light|occasional|moderate|minimal) (?:drinker|drinking|alcohol(?: intake| use| consumption)?)|teetotal(?:ler)?`,
  // Up to 14 units a week, the bound of low risk in the United Kingdom
  String.raw`(?:drinks?|drinking|alcohol:?) (?:about |around |approximately |under |less than |fewer than |up to |< ?)?(?:\d|1[0-4]) units?(?: of alcohol)? ?(?:a|per|each|every|\/) ?(?:week|wk)`,
  // Where one works, and who lies in the next bed
  String.raw`work(?:s|ed|ing)? (?:with|as an?|in an?|in|at an?|at|for an?|for) (?:[\p{L}'-]+ ){0,5}?(?:patients|residents|clients|nurse|nurses|doctor|carer|unit|ward|home|hospice|hospital|clinic|centre|center|service|charity|department|researcher|laboratory|company)(?: (?:in|at|with|for|on) (?:[\p{L}'-]+ ){0,3}?(?:patients|home|ward|unit|hospital|clinic|centre|center|residents))?`,
  String.raw`(?:teaches|taught|supports|supported|nurses|nursed|volunteers with|coaches|tutors) (?:[\p{L}'-]+ ){0,2}(?:children|pupils|people|adults|patients|residents|students|youngsters) with (?:[\p{L}'-]+ ?){1,3}`,
]
const compound = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${compounds
    .join('|')
    .replaceAll(' ?', String.raw`[\s-]?`)
    .replaceAll(' ', String.raw`[\s-]{1,3}`)})(?![\p{L}\d])`,
  'gu',
)
/** "Mr Falls", "Dr Payne": a name is no finding. */
const titledName = /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sr|Sister|Nurse)\.?\s\p{Lu}[\p{L}'-]+/gu

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))
/** Services, papers and people that carry the name of a disease: "epilepsy nurse", "falls leaflet". */
const serviceNouns = listOf(
  `clinic clinics nurse nurses service services leaflet leaflets booklet booklets brochure diary diaries pathway charity society
  association foundation helpline hotline register registry questionnaire vaccine vaccination jab alarm guideline guidelines
  protocol training specialist specialists consultant physician helpline counselling counsellor education prevention patients
  residents clients screening ward team unit center centre department mdt webinar handout website app passport`,
)
/** Two words of the same kind. */
const servicePairs = listOf(
  `first-aid support-group risk-assessment risk-score risk-screen care-plan action-plan rescue-plan information-sheet advice-sheet
  alert-card research-study family-support awareness-week awareness-day information-leaflet`,
)
/** "Depression screening positive": what the service found is a result. */
const found = listOf('positive abnormal showed shows revealed reveals found confirmed suggests suggested')
/** Verbs and links that lead to the name of a service and are no part of it. */
const leads = listOf(
  'attends attended visits visited referred via through under saw called phoned joined runs',
)
/** Words of the name before the noun; "and" joins another name. */
const mostNameWords = 2

const stopsName = (word: Word): boolean =>
  finiteVerbs.has(word.plain) ||
  leads.has(word.plain) ||
  word.isFiller ||
  (word.isNegation && word.plain !== 'absence') ||
  /^(?:possible|probable|likely|suspected|query|after|before|if|return)$/u.test(word.plain)

/** Where the name begins that ends before a place. */
const nameStart = (words: readonly Word[], at: number): number => {
  let from = at
  for (let i = at - 1; i >= Math.max(0, at - mostNameWords); i -= 1) {
    const before = words[i]
    if (before === undefined || stopsName(before)) break
    from = i
    if (isBreak(before)) return from
  }
  const isJoined = from < at && words[from - 1]?.plain === 'and'
  const joined = isJoined ? nameStart(words, from - 1) : from
  return joined < from - 1 ? joined : from
}

const servicesOf = (words: readonly Word[]): readonly Span[] =>
  words.flatMap((word, at) => {
    const next = words[at + 1]
    const isPair = next !== undefined && !isBreak(next) && servicePairs.has(`${word.plain}-${next.plain}`)
    if ((!serviceNouns.has(word.plain) && !isPair) || isBreak(word)) return []
    if ([next, words[at + 2]].some((after) => found.has(after?.plain ?? ''))) return []
    const from = nameStart(words, at)
    const end = isPair ? next.end : word.end
    return from === at ? [] : [{ start: words[from]?.start ?? word.start, end }]
  })

/**
 * Stretches of a sentence in which a word of the vocabulary means something else. No finding is read there; they stay among
 * what was not understood.
 *
 * @param slice the sentence; `offset` where it stands in the text
 */
export const otherMeanings = (slice: string, words: readonly Word[], offset: number): readonly Span[] => [
  ...[...toLowerInPlace(slice).matchAll(compound), ...slice.matchAll(titledName)].map(
    ({ index, 0: { length } }) => ({
      start: index + offset,
      end: index + offset + length,
    }),
  ),
  ...servicesOf(words),
]
