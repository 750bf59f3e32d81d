/** What a side of the range means; both bounds in the first unit of the quantity. */
type Side = { readonly at: number; readonly findings: readonly string[] }

export type Quantity = {
  /** Names in lower case, words apart by one space. */
  readonly names: readonly string[]
  /** Units in lower case with u for micro, each with its factor to the first. */
  readonly units: Readonly<Record<string, number>>
  /** The unit meant where none is written; where left out, every unit in which the value is possible. */
  readonly bare?: string
  /** What a living person can have, in the first unit; what lies outside is no such value. */
  readonly possible: readonly [number, number]
  /** Below `at` the findings are present, above `at` of `high`; a value inside `normal` denies both. */
  readonly low?: Side
  readonly high?: Side
  readonly normal: readonly [number, number]
  /** The bound of `high` where the text speaks of an infant. */
  readonly infantHigh?: number
  /** Whether it is given in whole numbers, so that "12.400" is twelve thousand. */
  readonly isWhole?: boolean
  /** Up to here, in the first unit, a figure without a unit is in that unit. */
  readonly bareTo?: number
  /** Whether a side is only asked about: too much else does the same. */
  readonly asks?: boolean
  /** Whether a figure without a unit is no value, as after the name of a drug. */
  readonly needsUnit?: boolean
  /** Where the bounds stand. `textbook`: common knowledge of laboratory medicine, without a page that was read for it. */
  readonly source: string
}

const mmol = { 'mmol/l': 1, 'meq/l': 1, mmol: 1, meq: 1, mm: 1 } as const
const molecules = (mgPerDl: number) =>
  ({ 'mmol/l': 1, mmol: 1, mm: 1, 'mg/dl': mgPerDl, 'mg%': mgPerDl }) as const
const micromoles = (mgPerDl: number) =>
  ({ 'umol/l': 1, umol: 1, um: 1, 'mg/dl': mgPerDl, 'mg%': mgPerDl }) as const
const drugLevel = (umol: number) =>
  ({ 'mg/l': 1, 'ug/ml': 1, 'mcg/ml': 1, 'umol/l': umol, umol: umol }) as const

/** Reference ranges of adults. Bounds lie outside the range where a slight deviation is common and means little. */
export const quantities: readonly Quantity[] = [
  {
    names: ['serum sodium', 'plasma sodium', 'sodium', 'natrium', 'na'],
    units: mmol,
    possible: [85, 200],
    low: { at: 135, findings: ['hyponatraemia'] },
    normal: [135, 200],
    source: 'textbook',
  },
  {
    names: ['serum potassium', 'potassium', 'k'],
    units: mmol,
    possible: [1, 11],
    normal: [1, 11],
    source: 'textbook',
  },
  {
    names: ['ionised calcium', 'ionized calcium', 'ica'],
    units: molecules(0.2495),
    possible: [0.3, 3],
    low: { at: 1.1, findings: ['hypocalcaemia'] },
    normal: [1.1, 3],
    source: 'textbook',
  },
  {
    names: [
      'corrected calcium',
      'adjusted calcium',
      'total calcium',
      'serum calcium',
      'calcium',
      'ca',
      'ca2',
    ],
    units: { ...molecules(0.2495), 'meq/l': 0.5 },
    possible: [0.6, 5],
    low: { at: 2.15, findings: ['hypocalcaemia'] },
    normal: [2.15, 5],
    source: 'textbook',
  },
  {
    names: ['serum magnesium', 'magnesium', 'mg', 'mg2'],
    units: { ...molecules(0.4114), 'meq/l': 0.5 },
    possible: [0.1, 5],
    low: { at: 0.7, findings: ['hypomagnesaemia'] },
    normal: [0.7, 5],
    source: 'textbook',
  },
  // Below 3.9 mmol/l hypoglycaemia, from 11.1 hyperglycaemia at any time of day; between 7.8 and 11.1 neither.
  {
    names: [
      'blood glucose',
      'serum glucose',
      'plasma glucose',
      'blood sugar',
      'glucose',
      'sugar',
      'capillary glucose',
      'fingerstick',
      'cbg',
      'bm',
      'bsl',
      'bgl',
      'rbs',
    ],
    units: molecules(0.0555),
    possible: [0.4, 75],
    low: { at: 3.9, findings: ['hypoglycaemia'] },
    high: { at: 11.1, findings: ['hyperglycaemia'] },
    normal: [3.9, 7.8],
    source: 'textbook',
  },
  {
    names: ['serum urea', 'plasma urea', 'urea', 'harnstoff'],
    // Where mg/dl are in use it is the "blood urea" or the "BUN"; above this it may be either.
    bareTo: 60,
    units: molecules(0.1665),
    possible: [0.5, 100],
    high: { at: 15, findings: ['renal-insufficiency'] },
    normal: [0.5, 7.8],
    source: 'textbook',
  },
  {
    names: ['blood urea'],
    units: molecules(0.1665),
    possible: [0.5, 100],
    high: { at: 15, findings: ['renal-insufficiency'] },
    normal: [0.5, 7.8],
    source: 'textbook',
  },
  {
    names: ['blood urea nitrogen', 'bun'],
    units: { 'mmol/l': 1, mmol: 1, 'mg/dl': 0.357 },
    bare: 'mg/dl',
    possible: [0.5, 100],
    high: { at: 15, findings: ['renal-insufficiency'] },
    normal: [0.5, 7.8],
    source: 'textbook',
  },
  {
    names: ['serum creatinine', 'plasma creatinine', 'creatinine', 'creat', 'cr', 'scr'],
    units: { ...micromoles(88.4), 'mmol/l': 1000 },
    possible: [13, 3000],
    high: { at: 120, findings: ['renal-insufficiency'] },
    normal: [13, 110],
    source: 'textbook',
  },
  {
    names: ['estimated gfr', 'egfr', 'gfr', 'creatinine clearance', 'crcl'],
    units: { 'ml/min': 1, ml: 1, 'ml/min/1.73m2': 1, 'ml/min/1.73': 1 },
    possible: [0, 200],
    low: { at: 60, findings: ['renal-insufficiency'] },
    normal: [60, 200],
    source: 'textbook',
  },
  // Newborns may have 100 umol/l; above 50 is the usual bound of adults and children.
  {
    names: ['serum ammonia', 'plasma ammonia', 'blood ammonia', 'ammonia', 'nh3', 'nh4'],
    units: { 'umol/l': 1, umol: 1, um: 1, 'ug/dl': 0.587, 'mcg/dl': 0.587 },
    possible: [3, 4000],
    high: { at: 60, findings: ['hyperammonaemia'] },
    normal: [3, 45],
    source: 'textbook',
  },
  {
    names: ['csf lactate'],
    units: molecules(0.111),
    bare: 'mmol/l',
    possible: [0.2, 40],
    normal: [0.2, 40],
    source: 'textbook',
  },
  {
    names: [
      'serum lactate',
      'plasma lactate',
      'blood lactate',
      'venous lactate',
      'arterial lactate',
      'lactate',
    ],
    units: { ...molecules(0.111), 'meq/l': 1 },
    bare: 'mmol/l',
    possible: [0.2, 40],
    high: { at: 2.2, findings: ['raised-lactate'] },
    normal: [0.2, 2],
    source: 'textbook',
  },
  {
    names: ['paco2', 'pco2', 'co2 tension', 'arterial co2', 'pvco2'],
    units: { kpa: 1, mmhg: 0.1333, torr: 0.1333 },
    // Below 12 mmHg nobody lives, so that 11 is kPa.
    possible: [1.6, 30],
    high: { at: 6.1, findings: ['hypercapnia'] },
    normal: [1.3, 6],
    source: 'textbook',
  },
  { names: ['arterial ph', 'ph'], units: {}, possible: [6.5, 8], normal: [6.5, 8], source: 'textbook' },
  {
    isWhole: true,
    names: ['creatine kinase', 'creatine phosphokinase', 'serum ck', 'ck', 'cpk'],
    units: { 'u/l': 1, 'iu/l': 1, u: 1, iu: 1, 'units/l': 1, 'ukat/l': 60 },
    bare: 'u/l',
    possible: [5, 1_000_000],
    high: { at: 300, findings: ['raised-ck'] },
    normal: [5, 200],
    source: 'textbook',
  },
  // 36.6 C is 97.9 F; in either unit only one reading is possible.
  {
    names: [
      'body temperature',
      'core temperature',
      'temperature',
      'temp',
      'tmax',
      'febrile to',
      'fever of',
      'fever to',
      'fever',
      't',
    ],
    units: {
      c: 1,
      '°c': 1,
      celsius: 1,
      degc: 1,
      f: 1,
      '°f': 1,
      degf: 1,
      fahrenheit: 1,
      degrees: 1,
      deg: 1,
      '°': 1,
    },
    possible: [25, 44],
    high: { at: 38, findings: ['fever'] },
    normal: [25, 37.6],
    source: 'textbook',
  },
  {
    names: ['c reactive protein', 'crp'],
    units: { 'mg/l': 1, 'mg/dl': 10 },
    possible: [0, 800],
    normal: [0, 800],
    source: 'textbook',
  },
  {
    names: ['white cell count', 'white blood cells', 'white cells', 'wcc', 'wbc', 'leucocytes', 'leukocytes'],
    units: { 'g/l': 1, '10^9/l': 1, 'x10^9/l': 1, '/ul': 0.001, '/mm3': 0.001, 'k/ul': 1 },
    possible: [0, 500_000],
    normal: [0, 500_000],
    source: 'textbook',
  },
  {
    names: ['haemoglobin', 'hemoglobin', 'hb', 'hgb'],
    units: { 'g/l': 1, 'g/dl': 10, g: 10, 'mmol/l': 16.1 },
    possible: [15, 250],
    low: { at: 110, findings: ['anaemia-deficiency'] },
    normal: [130, 250],
    source: 'textbook',
  },
  {
    names: ['serum b12', 'vitamin b12', 'b12', 'cobalamin'],
    units: { 'pg/ml': 1, 'ng/l': 1, 'pmol/l': 1.355 },
    possible: [10, 6000],
    low: { at: 200, findings: ['anaemia-deficiency'] },
    normal: [300, 6000],
    source: 'textbook',
  },
  {
    names: ['thyroid stimulating hormone', 'tsh'],
    units: { 'mu/l': 1, 'miu/l': 1, 'uiu/ml': 1, 'mu/ml': 1, mu: 1 },
    bare: 'mu/l',
    possible: [0, 500],
    low: { at: 0.1, findings: ['thyroid-dysfunction'] },
    high: { at: 10, findings: ['thyroid-dysfunction'] },
    normal: [0.4, 4.5],
    source: 'textbook',
  },
  {
    names: ['total bilirubin', 'serum bilirubin', 'bilirubin', 'bili'],
    units: micromoles(17.1),
    possible: [1, 1000],
    high: { at: 50, findings: ['liver-disease'] },
    normal: [1, 21],
    source: 'textbook',
  },
  // Warfarin raises it as well, so that it is asked about.
  {
    names: ['inr', 'international normalised ratio', 'international normalized ratio'],
    units: {},
    possible: [0.7, 20],
    high: { at: 1.5, findings: ['liver-disease'] },
    normal: [0.7, 1.3],
    asks: true,
    source: 'textbook',
  },
  {
    names: ['glasgow coma scale', 'coma scale', 'coma score', 'glasgow coma score', 'glasgow', 'gcs'],
    units: {},
    possible: [3, 15],
    low: { at: 15, findings: ['reduced-consciousness'] },
    normal: [15, 15],
    source: 'textbook',
  },
  {
    names: ['mini mental state examination', 'mini mental', 'mmse'],
    units: { points: 1 },
    possible: [0, 30],
    low: { at: 24, findings: ['cognitive-impairment'] },
    normal: [27, 30],
    source: 'textbook',
  },
  {
    names: ['montreal cognitive assessment', 'moca'],
    units: { points: 1 },
    possible: [0, 30],
    low: { at: 23, findings: ['cognitive-impairment'] },
    normal: [26, 30],
    source: 'textbook',
  },
  {
    names: ['lithium level', 'serum lithium', 'lithium concentration', 'lithium', 'li level', 'li'],
    units: { 'mmol/l': 1, 'meq/l': 1, mmol: 1, meq: 1 },
    possible: [0.05, 10],
    high: { at: 1.5, findings: ['toxic-drug-level'] },
    normal: [0.05, 1.2],
    needsUnit: true,
    source: 'textbook',
  },
  {
    names: ['valproate level', 'valproic acid level', 'valproate concentration', 'vpa level', 'valproate'],
    units: drugLevel(0.144),
    possible: [1, 2000],
    high: { at: 120, findings: ['toxic-drug-level'] },
    normal: [1, 100],
    needsUnit: true,
    source: 'textbook',
  },
  {
    names: ['phenytoin level', 'phenytoin concentration', 'pht level', 'phenytoin'],
    units: drugLevel(0.252),
    possible: [0.5, 200],
    high: { at: 20, findings: ['toxic-drug-level'] },
    normal: [0.5, 20],
    needsUnit: true,
    source: 'textbook',
  },
  {
    names: ['carbamazepine level', 'carbamazepine concentration', 'cbz level'],
    units: drugLevel(0.236),
    possible: [0.5, 100],
    high: { at: 12, findings: ['toxic-drug-level'] },
    normal: [0.5, 12],
    needsUnit: true,
    source: 'textbook',
  },
  {
    names: ['theophylline level', 'theophylline concentration'],
    units: drugLevel(0.18),
    possible: [0.5, 200],
    high: { at: 20, findings: ['toxic-drug-level'] },
    normal: [0.5, 20],
    needsUnit: true,
    source: 'textbook',
  },
  {
    names: ['csf protein', 'cerebrospinal fluid protein'],
    units: { 'g/l': 1, 'mg/dl': 0.01, 'mg/l': 0.001 },
    possible: [0.05, 30],
    high: { at: 0.6, findings: ['inflammatory-csf'] },
    normal: [0.05, 0.45],
    source: 'textbook',
  },
  {
    names: [
      'csf white cells',
      'csf white cell count',
      'csf wcc',
      'csf wbc',
      'csf cell count',
      'csf cells',
      'csf leukocytes',
      'csf leucocytes',
      'csf lymphocytes',
    ],
    units: {
      cells: 1,
      cell: 1,
      '/ul': 1,
      '/mm3': 1,
      'cells/ul': 1,
      'cells/mm3': 1,
      white: 1,
      lymphocytes: 1,
      wbc: 1,
      wcc: 1,
      leukocytes: 1,
      leucocytes: 1,
      'x10^6/l': 1,
    },
    possible: [0, 50_000],
    high: { at: 5.01, findings: ['inflammatory-csf'] },
    normal: [0, 5],
    source: 'textbook',
  },
  {
    names: ['csf', 'lp', 'lumbar puncture', 'spinal fluid'],
    units: {
      cells: 1,
      cell: 1,
      '/ul': 1,
      '/mm3': 1,
      'cells/ul': 1,
      'cells/mm3': 1,
      white: 1,
      lymphocytes: 1,
      wbc: 1,
      wcc: 1,
      leukocytes: 1,
      leucocytes: 1,
    },
    possible: [0, 50_000],
    high: { at: 5.01, findings: ['inflammatory-csf'] },
    normal: [0, 5],
    needsUnit: true,
    source: 'textbook',
  },
  // Cortical and cortico-subcortical myoclonus: bursts under 50 to 70 ms; functional and brainstem ones are longer.
  {
    names: [
      'emg burst duration',
      'emg burst length',
      'emg bursts',
      'emg burst',
      'burst duration',
      'burst length',
      'bursts',
      'burst',
    ],
    units: { ms: 1, msec: 1, milliseconds: 1, msecs: 1, s: 1000 },
    possible: [5, 3000],
    low: { at: 70, findings: ['emg-burst-short'] },
    high: { at: 100, findings: ['emg-burst-long'] },
    normal: [70, 100],
    needsUnit: true,
    source: 'textbook',
  },
  {
    names: [
      'sep amplitude',
      'ssep amplitude',
      'n20 p25 amplitude',
      'p25 n33 amplitude',
      'n20 p25',
      'p25 n33',
      'n20 amplitude',
      'p25 amplitude',
      'n33 amplitude',
      'cortical sep',
      'sep',
    ],
    units: { uv: 1, microvolt: 1, microvolts: 1, mv: 1000 },
    possible: [0.1, 200],
    high: { at: 10, findings: ['giant-sep'] },
    normal: [0.1, 8],
    needsUnit: true,
    source: 'textbook',
  },
  {
    names: ['heart rate', 'heartrate', 'pulse rate', 'ventricular rate', 'pulse', 'hr', 'p', 'puls'],
    units: { bpm: 1, '/min': 1, beats: 1, 'beats/min': 1, min: 1 },
    // A small child has up to 160 at rest; see `infantHigh`.
    possible: [30, 320],
    infantHigh: 161,
    high: { at: 120, findings: ['tachycardia'] },
    normal: [15, 100],
    source: 'textbook',
  },
]
