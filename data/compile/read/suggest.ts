import { editDistance } from '../../query/text/edit-distance'

/**
 * Words that clinicians naturally write, and the words of the closed lists that they mean. Only where neither spelling nor
 * a common beginning leads there.
 */
const naturalGuesses: Readonly<Record<string, readonly string[]>> = {
  urgent: ['emergency'],
  'life-threatening': ['emergency'],
  critical: ['emergency'],
  treatable: ['treatable-cause'],
  elective: ['routine'],
  'not-urgent': ['routine'],
  'non-urgent': ['routine'],
  brainstem: ['subcortical-brainstem'],
  subcortical: ['subcortical-brainstem', 'cortical-subcortical'],
  spinal: ['spinal-segmental', 'propriospinal'],
  thalamic: ['cortical-subcortical'],
  psychogenic: ['functional'],
  disease: ['disorder'],
  syndrome: ['type', 'disorder'],
  'look-alike': ['mimic'],
  viral: ['infectious'],
  bacterial: ['infectious'],
  inherited: ['genetic'],
  hereditary: ['genetic'],
  neurodegenerative: ['degenerative'],
  tumour: ['neoplastic'],
  paraneoplastic: ['autoimmune', 'neoplastic'],
  immune: ['autoimmune'],
  inflammatory: ['autoimmune'],
  drug: ['toxic-drug'],
  medication: ['toxic-drug', 'drug'],
  toxic: ['toxic-drug'],
  iatrogenic: ['toxic-drug'],
  anoxic: ['hypoxic'],
  ischaemic: ['vascular'],
  trauma: ['traumatic'],
  tumor: ['neoplastic'],
  unknown: ['idiopathic'],
  always: ['obligate'],
  usual: ['very-frequent'],
  often: ['frequent'],
  common: ['frequent'],
  sometimes: ['occasional'],
  uncommon: ['occasional'],
  never: ['excluded'],
  absent: ['excluded'],
  baby: ['infant'],
  newborn: ['neonate'],
  toddler: ['child'],
  childhood: ['child'],
  teenager: ['adolescent'],
  elderly: ['older-adult'],
  old: ['older-adult'],
  true: ['yes'],
  false: ['no'],
  present: ['yes'],
  sudden: ['acute'],
  stable: ['static'],
  intermittent: ['paroxysmal'],
  whole: ['generalized'],
  trunk: ['axial'],
  unilateral: ['hemi'],
  medical: ['drug'],
  surgery: ['procedure'],
  avoid: ['harmful'],
  contraindicated: ['harmful'],
  trial: ['rct'],
  cohort: ['observational'],
  opinion: ['expert'],
  examination: ['bedside'],
  clinical: ['bedside'],
  lab: ['laboratory'],
  mri: ['imaging'],
  eeg: ['neurophysiology'],
  emg: ['neurophysiology'],
}

const shortestStem = 4
/** Edits that a slip of the pen makes: one in a short word, two or three in a long one. */
const editsOf = (word: string): number => (word.length < 5 ? 1 : word.length < 9 ? 2 : 3)

const hasCommonStem = (a: string, b: string): boolean => {
  const stem = Math.max(shortestStem, Math.min(a.length, b.length) - 3)
  return a.length >= shortestStem && b.length >= shortestStem && a.slice(0, stem) === b.slice(0, stem)
}

/**
 * The words of a closed list that a wrong word was likely meant for, the likeliest first; none where nothing is near.
 *
 * @param most how many to give at most
 */
const suggestWords = (wrong: string, allowed: readonly string[], most = 2): readonly string[] => {
  const word = wrong.trim().toLowerCase().replaceAll(/[ _]+/gu, '-')
  const guesses = (naturalGuesses[word] ?? []).filter((guess) => allowed.includes(guess))
  const rated = allowed.flatMap((candidate) => {
    const lower = candidate.toLowerCase()
    if (lower === word) return [{ candidate, distance: 0 }]
    const distance = editDistance(word, lower, editsOf(word))
    if (distance <= editsOf(word)) return [{ candidate, distance }]
    const isPart =
      word.length >= shortestStem && (lower.split('-').includes(word) || lower.startsWith(`${word}-`))
    if (isPart || hasCommonStem(word, lower)) return [{ candidate, distance: 10 + lower.length / 100 }]
    return []
  })
  const near = rated.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate)
  return [...new Set([...guesses, ...near])].slice(0, most)
}

/** "Did you mean ...?" with a space before it; empty where nothing is near. */
export const askWhetherMeant = (wrong: string, allowed: readonly string[]): string => {
  const near = suggestWords(wrong, allowed)
  return near.length === 0 ? '' : ` Did you mean ${near.map((word) => `"${word}"`).join(' or ')}?`
}
