/**
 * What is written within a misspelling of a listed name and is something else: drugs without an entry (found by trying some
 * 1400 international and brand names against the list), and words of notes. Read as themselves, never corrected to the drug.
 */
export const lookAlikes: readonly string[] = [
  'carbachol',
  'cefalotin',
  'clotiapine',
  'clotiazepam',
  'cycloserine',
  'iproniazid',
  'pentobarbital',
  'pentobarbitone',
  'tetrazepam',
  'ambient',
  'neural',
  'neuro',
  'symmetric',
  'symmetry',
]
