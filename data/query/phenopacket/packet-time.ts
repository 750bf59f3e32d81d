import { hpoIdOf } from './hpo-index'

/**
 * HPO terms of onset as years: the middle of the span that HPO defines, on the scale on which ages are told (early ages
 * nearer to the start). Congenital and antenatal onset count as birth.
 */
const onsetTermYears: Readonly<Record<string, number>> = {
  'HP:0030674': 0, // antenatal
  'HP:0003577': 0, // congenital
  'HP:0003623': 0.04, // neonatal: to 28 days
  'HP:0003593': 0.5, // infantile: 28 days to 1 year
  'HP:0011463': 3, // childhood: 1 to 5 years
  'HP:0003621': 10, // juvenile: 5 to 15 years
  'HP:0410280': 7, // paediatric: before 16 years
  'HP:0003581': 35, // adult: from 16 years
  'HP:0011462': 28, // young adult: 16 to 40 years
  'HP:0025708': 17, // early young adult: 16 to 19 years
  'HP:0025709': 22, // intermediate young adult: 19 to 25 years
  'HP:0025710': 32, // late young adult: 25 to 40 years
  'HP:0003596': 50, // middle age: 40 to 60 years
  'HP:0003584': 68, // late: from 60 years
}

const daysPerYear = 365.25

/** Years of an ISO 8601 duration such as `P3Y6M`, `P2W` or `P10DT4H`; null where it is none. */
export const yearsOfDuration = (text: string): number | null => {
  const match =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T[\dHMS.]+)?$/u.exec(
      text.trim().toUpperCase(),
    )
  if (match === null || text.trim().length < 3) return null
  const [years, months, weeks, days] = match.slice(1, 5).map((part) => Number(part ?? 0))
  const sum = (years ?? 0) + (months ?? 0) / 12 + ((weeks ?? 0) * 7 + (days ?? 0)) / daysPerYear
  return sum <= 120 ? sum : null
}

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field by its name in either spelling: `iso8601duration`, `age_range`, `ageRange`. */
export const fieldOf = (value: unknown, ...names: readonly string[]): unknown => {
  if (!isFields(value)) return undefined
  for (const [key, inner] of Object.entries(value)) {
    if (names.includes(key.replaceAll('_', '').toLowerCase())) return inner
  }
  return undefined
}

const firstYears = (values: readonly unknown[]): number | null => {
  for (const value of values) {
    if (value === undefined) continue
    const years = yearsOf(value)
    if (years !== null) return years
  }
  return null
}

/**
 * Years of life that a time element names: an age, a range of ages (its middle) or an HPO term of onset, as GA4GH v2 and v1
 * write them. A time stamp is a date and is not read.
 */
export const yearsOf = (value: unknown): number | null => {
  if (typeof value === 'string') return yearsOfDuration(value)
  if (!isFields(value)) return null
  const duration = fieldOf(value, 'iso8601duration')
  if (typeof duration === 'string') return yearsOfDuration(duration)
  const start = fieldOf(value, 'start')
  if (start !== undefined) {
    const from = yearsOf(start)
    const to = yearsOf(fieldOf(value, 'end'))
    return from === null ? to : to === null ? from : (from + to) / 2
  }
  const term = fieldOf(value, 'id')
  if (typeof term === 'string') return onsetTermYears[hpoIdOf(term) ?? ''] ?? null
  if (fieldOf(value, 'gestationalage') !== undefined) return 0
  return firstYears([
    fieldOf(value, 'age', 'ageofonset'),
    fieldOf(value, 'agerange', 'agerangeofonset'),
    fieldOf(value, 'ontologyclass', 'classofonset'),
  ])
}
