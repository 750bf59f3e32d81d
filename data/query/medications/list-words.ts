import { isStopWord } from '../text/text'

/** What a word of a medication list is, where it is no name. */
export type WordClass = 'dose' | 'route' | 'frequency' | 'form' | 'salt' | 'usage' | 'plain' | Status
/** What was done with a drug: a withdrawal item matters when a drug was stopped, missed or cut. */
export type Status = 'stopped' | 'changed' | 'negated'

const words = (list: string): readonly string[] => list.split(/\s+/u).filter((word) => word !== '')

/** Classes in order of precedence: a word stands in the first list that has it. Drug names are looked for before any of these. */
const lists = {
  stopped: words(
    `stop stopped stopping discontinued discontinue dc'd ceased withdrawn withdrawing withdrawal withheld hold held missed
    missing weaned weaning tapered tapering taper reduced reducing cut halved decreased paused suspended omitted finished
    completed ended previous previously former formerly ex off skipped refused longer`,
  ),
  changed: words(
    `start started starting new newly increased increasing increase doubled uptitrated titrated titrating changed switched
    switching restarted resumed continue continued recent recently overdose overdosed loading loaded added adjusted last`,
  ),
  negated: words(
    `no not none nil never denies denied allergy allergies allergic intolerance intolerant nkda avoid`,
  ),
  dose: words(
    `mg mgs mcg mcgs ug µg μg microgram micrograms milligram milligrams ng g gm gms gram grams kg ml mls millilitre
    millilitres l dl unit units iu mmol mmols meq x puff puffs drop drops dose doses dosage strength tab tabs tablet tablets
    cap caps capsule capsules pill pills amp amps ampoule ampoules vial vials sachet sachets spoon spoonful glass glasses
    pint pints drink drinks bottle bottles half quarter one two three four five six seven eight ten up max maximum min per
    total titrate`,
  ),
  route: words(
    `po iv im sc sq subcut subcutaneous subcutaneously pr pv sl inh inhaled inhalation neb nebs nebulised nebulized nebuliser
    top topical topically td transdermal buccal sublingual oral orally mouth nasal intranasal rectal rectally intrathecal
    epidural intravenous intravenously intramuscular bolus via ng`,
  ),
  frequency: words(
    `od bd tds qds qid tid bid qd qod qhs qam qpm om on nocte mane prn stat hs ac pc daily weekly fortnightly monthly nightly
    hourly once twice thrice times time morning mornings evening evenings night nights noon midday bedtime lunch breakfast
    dinner meal meals food am pm every alternate needed required regular regularly h hr hrs hour hours minute minutes day
    days d week weeks wk wks month months year years yr yrs ago today yesterday since monday tuesday wednesday thursday friday
    saturday sunday weekend tonight weekdays mon tue tues wed thu thur thurs fri sat sun long term short course`,
  ),
  form: words(
    `mr xr sr er cr la xl ir dr ec retard modified extended prolonged sustained immediate slow release enteric coated film
    dispersible soluble effervescent chewable orodispersible solution suspension syrup elixir liquid concentrate mixture
    powder granules patch patches inhaler injection injections infusion infusions drip pump spray gel cream ointment
    suppository suppositories lozenge depot syringe driver pca inj syp syr susp supp`,
  ),
  salt: words(
    `sulphate sulfate hydrochloride hcl hydrobromide hbr sodium acetate tartrate maleate malate mesylate mesilate besylate
    besilate fumarate citrate phosphate succinate bromide chloride carbonate nitrate gluconate lactate tosylate oxalate
    disodium hemihydrate monohydrate dihydrate anhydrous acid`,
  ),
  usage: words(
    `drug drugs medication medications medicine medicines meds rx tx treatment treatments therapy prescription prescribed
    prescriptions current currently chart charted name route frequency list inpatient outpatient home discharge admission
    regimen takes took taken receiving received receives commenced uses used using use user misuse abuse excess heavy binge
    social socially occasional occasionally dependence dependent exposure exposed poisoning toxicity level levels intake
    also he she patient man woman high low take disp dispense rfl refill refills sig status active push prn total`,
  ),
} as const satisfies Partial<Record<WordClass, readonly string[]>>

const classes: ReadonlyMap<string, WordClass> = new Map(
  (Object.entries(lists) as [WordClass, readonly string[]][])
    .reverse()
    .flatMap(([name, list]) => list.map((word) => [word, name] as const)),
)

/** "500", "500mg", "2x20mg", "q8h", "x2", "½": a figure with at most a short unit; "4aminopyridine" is a name. */
const figure = /^(?:\p{N}+(?:x\p{N}+)?\p{L}{0,5}|q\p{N}+\p{L}{0,4}|x\p{N}+)$/iu

/** The class of a word that is no drug name; null where the word is not known and may be a name. */
export const classOfWord = (word: string): WordClass | null => {
  const key = word.toLowerCase().replace(/[’`]/gu, "'")
  const known = classes.get(key)
  if (known !== undefined) return known
  if (figure.test(key)) return 'dose'
  // Single letters are the b, d of "b.d."; no drug has a name of one letter.
  return /^\P{N}$/u.test(key) || isStopWord(key) ? 'plain' : null
}

export const isStatus = (name: WordClass | 'name' | null): name is Status =>
  name === 'stopped' || name === 'changed' || name === 'negated'
