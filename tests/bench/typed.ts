/** What the benchmark types: lay words, an abbreviation, a drug, a misspelling, several concepts. */
export const typed = [
  'jerks after cardiac arrest',
  'JME',
  'dancing eyes',
  'cefepime',
  'opsoclonnus',
  'baby jerks only in sleep',
] as const
