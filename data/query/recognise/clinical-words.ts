import { processTerm } from '../text/text'

/**
 * Words that clinicians use for one another. Only words that are interchangeable in a description of jerks stand
 * together; words that the vocabulary keeps apart (tremor, chorea, tic) never do.
 */
const wordClasses: Readonly<Record<string, string>> = {
  jerk: 'jerk jerky jerks jerking jerked myoclonus myoclonic myoclonia myoclonias twitch twitches twitching twitched twitchy',
  seizure: 'seizure seizures fit fits fitting convulsion convulsions',
  // Whether noise provokes, worsens or sets off the jerks, the finding is sensitivity to noise.
  trigger: `trigger triggers triggered triggering provoke provoked provokes induce induced induces evoked evoke elicited elicits
    precipitated precipitates aggravated aggravates exacerbated exacerbates worse worsen worsens worsened worsening sensitive
    sensitivity`,
  sound: 'sound sounds noise noises noisy auditory acoustic',
  touch: 'touch touches touched touching tactile',
  light: 'light lights',
  gait: 'gait walk walks walking walked',
  unsteady: 'unsteady unsteadiness wobbly wobbling imbalance',
  sleep: 'sleep asleep sleeping slept',
  startle: 'startle startles startled startling',
  normal: 'normal unremarkable',
  cognitive: 'cognitive cognition intellect intellectual intelligence',
  // "Reduced", "lost" and "worse" consciousness or skill are told apart by the noun.
  loss: 'loss lost losing loses',
  raised: 'raised elevated high increased',
  low: 'low reduced decreased',
  absent: 'absent abolished vanish vanishes disappear disappears',
  alcohol: 'alcohol alcoholic ethanol drinking',
  kidney: 'kidney renal',
  liver: 'liver hepatic',
  heart: 'heart cardiac',
  mother: 'mother mum mom',
  father: 'father dad',
  spread: 'spread spreads spreading',
  stiff: 'stiff stiffness stiffens stiffening',
  weak: 'weak weakness',
  confused: 'confused confusion muddled',
  drowsy: 'drowsy drowsiness sleepy somnolent somnolence',
  fever: 'fever febrile pyrexia feverish',
  sweat: 'sweat sweating sweats sweaty',
  reflex: 'reflex reflexes',
  hand: 'hand hands',
  antibody: 'antibody antibodies igg',
  diarrhoea: 'diarrhoea diarrhea',
  dementia: 'dementia demented',
  agitated: 'agitated agitation',
  move: 'move moves moving movement movements moved',
  clumsy: 'clumsy clumsiness',
  contraction: 'contraction contractions contract contracts contracting contracted',
  shaking: 'shaking shake shakes shaky shakiness shook',
  tremble: 'tremble trembles trembling trembly',
  flutter: 'flutter flutters fluttering fluttered',
  blink: 'blink blinks blinking blinked',
  flap: 'flap flaps flapping flapped',
  swallow: 'swallow swallowing swallows',
  atrophy: 'atrophy atrophied atrophic shrunken shrunk shrinkage shrinking shrink shrinks',
  difficulty: 'difficulty difficulties trouble troubles problem problems',
  impaired: 'impaired impairment',
  forget: 'forget forgets forgetful forgetting forgot forgetfulness',
  fatigue: 'fatigue fatigued tired tiredness',
  // Its stem is a word that says nothing.
  evening: 'evening evenings',
}

const classOf = new Map(
  Object.entries(wordClasses).flatMap(([name, words]) =>
    words.split(/\s+/u).map((word) => [processTerm(word), name] as const),
  ),
)

/** The form in which words are compared: folded and stemmed as in the search, then its class where it has one. */
export const canonicalWord = (word: string): string => {
  const term = processTerm(word)
  // The search keeps words of four letters whole (gas, lens); in a description "arms" and "arm" are one.
  const singular = /^[a-z]{3}s$/u.test(term) && !/(?:ss|us|is|as)$/u.test(term) ? term.slice(0, -1) : term
  return classOf.get(singular) ?? adjectiveBase(singular)
}

/** Ataxia and ataxic, dystonia and dystonic, uraemia and uraemic, paraparesis and paraparetic. */
const adjectiveBase = (term: string): string =>
  term.endsWith('paretic')
    ? term.replace(/etic$/u, 'esis')
    : term.length >= 6 && /(?:ia|ic)$/u.test(term)
      ? term.slice(0, -2)
      : term

/** Words that carry no meaning in a phrase about findings. Negations and words of time stay: phrases hold them. */
const fillers = new Set(
  `a an the of in on at to for from with by as is are was were be been being am it its his her my their our your he she
  they you we i me him them this that these those has have had having there some very quite really so such also just even
  still already patient pt who which and or both any each when while during if then into than get gets getting got
  can could will would shows show showed showing seen noted noticed found present presents presented presenting developed
  develops having known marked mild moderate severe slight slightly markedly mildly clear obvious clinical clinically
  history evidence sign signs feature features symptom symptoms finding findings examination reports reported says complains
  but however although though yet except began begins begin started starts since now currently recently recent episode episodes one day days
  because about whenever brought sent referred occasional occasionally often sometimes frequent frequently usually mainly mostly predominantly`
    .split(/\s+/u)
    .map(processTerm),
)
export const isFiller = (term: string): boolean => fillers.has(term)

/** Words of time and degree stand in phrases of many meanings: "last week" alone never names a finding. */
const looseWords = new Set(
  `second seconds minute minutes hour hours day days week weeks month months year years last first later after before once
  soon time times sudden suddenly slow slowly quick quickly brief briefly short new newly still always never only every
  whole other another same several few many much more less both early late ago past one two three four five six seven eight nine ten
    occur occurs occurred occurring happen happens happened come comes came coming appear appears appeared appearing arise arises
    arose moment moments kind kinds particular certain entire repeated constantly violent become becomes became becoming involve involves involving makes made`
    .split(/\s+/u)
    .map(canonicalWord),
)
export const isLoose = (term: string): boolean => looseWords.has(term) || /^\d+$/u.test(term)

/** Words of a phrase that say no: a phrase that holds one is said only with it. */
export const negationWords: ReadonlySet<string> = new Set(
  [
    'no',
    'not',
    'without',
    'never',
    'nor',
    'neither',
    'denies',
    'denied',
    'denying',
    'absence',
    'lacks',
    'lacking',
    'lack',
    'excluded',
    'isnt',
    'wasnt',
    'arent',
    'doesnt',
    'didnt',
    'dont',
    'hasnt',
    'havent',
    'hadnt',
    'cannot',
    'cant',
    'couldnt',
    'unable',
    'wont',
  ].map(processTerm),
)

/** Words of movement: a phrase that names one is said only where one is said ("bilateral" is no bilateral jerks). */
const movementWords = new Set(
  `jerk move jump jumps jumping shake shakes shaking shaky flap flaps flapping tremor tremulous spasm spasms flex flexes flexion
  kick kicks kicking startle pull pulls contraction contractions contract contracts tic tics shudder shuddering shiver
  shivering lapse lapses drop drops dropping throw throws throwing nod nods nodding blink blinks blinking bounce bouncing
  click clicking cough coughing hiccup hiccups clonus clonic tonic dance dancing wobble fling flings flinging fall falls spring
  buckle buckling give gives clench clenching bend bends bending extend extends stiff seizure attack attacks burst bursts
  tapping rub rubs rock rocking fly flies flicker flickers flickering quiver quivers ripple ripples ripping pulsate beat beats
  wave waves sneeze choreic chorea dystonic dystonia athetosis posture postures hold holding stretch grimace grimaces`
    .split(/\s+/u)
    .map(canonicalWord),
)
export const isMovement = (term: string): boolean => movementWords.has(term)
/** Words that stand before several things at once: "trouble speaking and swallowing", "loss of power and feeling". */
const sharedHeads = new Set('difficulty impaired loss low raised poor abnormal'.split(' ').map(canonicalWord))
export const isSharedHead = (term: string): boolean => sharedHeads.has(term)
export const jerkTerm = 'jerk'
export const triggerTerm = 'trigger'
