import type { Span } from '../text/text'
import type { FindingState } from '../rank/case'
import { quantities, type Quantity } from './value-ranges'
import type { Word } from './words'

/** What a figure says: a finding, or a question where its unit leaves the side open. */
export type ValueReading = Span & {
  readonly findings: readonly {
    readonly findingId: string
    readonly state: FindingState
    readonly isAsked: boolean
  }[]
}

type Named = { readonly quantity: Quantity; readonly words: readonly string[] }

const byFirst = new Map<string, Named[]>()
for (const quantity of quantities) {
  for (const name of quantity.names) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { quantity, words }])
  }
}
for (const [first, list] of byFirst)
  byFirst.set(
    first,
    list.toSorted((a, b) => b.words.length - a.words.length),
  )

/** Between the name and its figure: "was only", ":", "=", "of". */
const link = String.raw`(?:[+²]{0,2}\s*(?:[:=~→]|\.(?=\s?\d)|\b(?:level|concentration|count|score|scores|scored|duration|length|is|was|were|of|at|to|on|only|about|around|approximately|up|down|fell|rose|dropped|peaked|peak|measured|lasting|last|lasted|low|high|raised|elevated|reduced|with|a|the|just|showed|shows|amplitude)\b)?\s*){0,5}`
/** "From 138 to 112", "138 → 112": what it was before. */
const someUnit = String.raw`(?:\s?(?:mmol\/l|mg\/dl|[µu]mol\/l|meq\/l|g\/l|g\/dl|u\/l))?`
const change = String.raw`(?:(?:from\s+(?<before>\d{1,5}(?:[.,]\d{1,3})?)${someUnit}\s+(?:on\s+\w+\s+)?(?:down\s+|up\s+)?to\s+|(?<earlier>\d{1,5}(?:[.,]\d{1,3})?)${someUnit}\s?(?:->|→|⇒|>)\s?))?`
const figure = String.raw`[<>≤≥~]{0,2}\s?(?<raw>\d{1,3}(?:,\d{3})+|\d{1,7}(?:[.,]\d{1,3})?)`
const unitText = String.raw`(?:\s?(?<unit>°\s?[CcFf]?|%|x\s?10\^?\d\/l|[µμ]?[A-Za-z]{1,12}(?:\/[A-Za-zµμ]{1,4}\d?)?(?:\/1\.73\s?m?[2²]?)?|\/(?:[µμu]l|mm3|min)|mg%)(?![A-Za-z]))?`
const tail = new RegExp(
  String.raw`${link}${change}${figure}(?:\s?(?:[-–]|to|\/)\s?(?<upTo>\d{1,4}(?:[.,]\d{1,2})?))?${unitText}`,
  'uy',
)
const pressure =
  /(?:\s*(?:[:=]|\b(?:is|was|of|at|measured|up|to)\b)?\s*){0,4}(\d{2,3})\s?\/\s?(\d{2,3})(?:\s?mm\s?hg)?/iuy
const burstBefore =
  /(\d{1,4})(?:\s?(?:[-–]|to)\s?(\d{1,4}))?[\s-]?(ms|msec|milliseconds?)\b[\s-]{0,3}(?:emg\s)?(?:bursts?|duration)/giu

/** "12,400" is twelve thousand, and "12.400" where the quantity is given in whole numbers. */
const numberOf = (text: string, isWhole = false): number =>
  Number(
    /^\d{1,3}(?:,\d{3})+$/u.test(text) || (isWhole && /^[1-9]\d{0,2}\.\d{3}$/u.test(text))
      ? text.replace(/[,.]/gu, '')
      : text.replace(',', '.'),
  )
const unitKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[µμ]/gu, 'u')
    .replace(/^mc(?=mol)/u, 'u')
    .replace(/^micromoles?$/u, 'umol')
    .replace(/\s/gu, '')
    .replace(/^x10\^?/u, 'x10^')

/** Every unit of the table: a word after a figure that is none of them is no unit. */
const allUnits = new Set([
  ...quantities.flatMap(({ units }) => Object.keys(units)),
  ...[
    'mg',
    'g',
    'mcg',
    'ug',
    'ml',
    'l',
    '%',
    'mg/kg',
    'g/day',
    'mg/day',
    'tablets',
    'units',
    'years',
    'year',
    'y',
    'yr',
    'days',
    'day',
    'weeks',
    'months',
    'times',
    'x',
    'hz',
    'cm',
    'mm',
    'kg',
  ],
])

type SideOf = 'low' | 'high' | 'normal' | 'between'
const sideOf = ({ low, high, normal, infantHigh }: Quantity, value: number, isInfant: boolean): SideOf => {
  if (low !== undefined && value < low.at) return 'low'
  if (isInfant && infantHigh !== undefined) return value >= infantHigh ? 'high' : 'normal'
  if (high !== undefined && value >= high.at) return 'high'
  return value >= normal[0] && value <= normal[1] ? 'normal' : 'between'
}

const isTemperature = ({ names }: Quantity): boolean => names.includes('temperature')
/** The value in the first unit of the quantity. */
const convert = (quantity: Quantity, value: number, unit: string): number => {
  if (isTemperature(quantity) && (/f/u.test(unit) || (!/c/u.test(unit) && value > 60)))
    return (value - 32) / 1.8
  return value * (quantity.units[unit] ?? 1)
}

/** The sides that a figure may mean, one for each unit in which it is possible; null where it is no such value. */
const sidesOf = (
  quantity: Quantity,
  value: number,
  unit: string | null,
  isInfant = false,
): readonly SideOf[] | null => {
  const isPossible = (at: number): boolean => at >= quantity.possible[0] && at <= quantity.possible[1]
  const candidates =
    unit !== null
      ? unit in quantity.units
        ? [unit]
        : []
      : quantity.bare !== undefined
        ? [quantity.bare]
        : quantity.bareTo !== undefined && value <= quantity.bareTo
          ? Object.keys(quantity.units).slice(0, 1)
          : Object.keys(quantity.units).length === 0
            ? ['']
            : Object.keys(quantity.units)
  const sides = candidates
    .map((name) => convert(quantity, value, name))
    .filter(isPossible)
    .map((at) => sideOf(quantity, at, isInfant))
  return sides.length === 0 ? null : [...new Set(sides)]
}

const findingsOf = (
  quantity: Quantity,
  sides: readonly SideOf[],
  value: number,
): ValueReading['findings'] => {
  const lows = quantity.low?.findings ?? []
  const highs = quantity.high?.findings ?? []
  const isAsked = quantity.asks === true || sides.length > 1
  const present = [...(sides.includes('low') ? lows : []), ...(sides.includes('high') ? highs : [])]
  if (quantity.names.includes('gcs') && value <= 8) present.push('coma')
  const denied =
    isAsked || sides.includes('between') ? [] : [...lows, ...highs].filter((id) => !present.includes(id))
  return [
    ...present.map((findingId) => ({ findingId, state: 'present' as const, isAsked })),
    // A burst is short or long; a slight one of a laboratory value denies its side.
    ...(quantity.names.includes('bursts') ? [] : denied).map((findingId) => ({
      findingId,
      state: 'absent' as const,
      isAsked: false,
    })),
  ]
}

/** Reads a blood pressure: from 140 or 90 hypertension. */
const readPressure = (text: string, from: number, start: number): ValueReading | null => {
  pressure.lastIndex = from
  const match = pressure.exec(text)
  if (match === null) return null
  const [systolic, diastolic] = [Number(match[1]), Number(match[2])]
  if (systolic < 40 || systolic > 320 || diastolic < 15 || diastolic >= systolic) return null
  const state = systolic >= 140 || diastolic >= 90 ? 'present' : 'absent'
  return {
    start,
    end: from + match[0].length,
    findings: [{ findingId: 'hypertension', state, isAsked: false }],
  }
}

/** A small child, whose heart is faster at rest. */
const infant =
  /\b(?:newborn|neonat\w+|infant|baby|toddler|\d{1,2}[\s-]*(?:day|week|month|d|w|wk|m|mo|mth)s?[\s-]*old|[1-3][\s-]*(?:year|yr|y)s?[\s-]*old)\b/iu

/**
 * Reads figures with their units into findings: "Na 118", "creatinine 8.1 mg/dl". A value inside the range denies what either
 * side means. Where the unit is missing and leaves the side open, the finding is asked about.
 *
 * @param text the text in which the words stand
 * @param words of one sentence
 */
export const readValues = (text: string, words: readonly Word[]): readonly ValueReading[] => {
  const readings: ValueReading[] = []
  const isInfant = infant.test(text.slice(0, 400))
  let free = 0
  const last = words.at(-1)?.end ?? 0
  for (const [at, word] of words.entries()) {
    if (word.start < free) continue
    if (word.plain === 'bp' || (word.plain === 'pressure' && words[at - 1]?.plain === 'blood')) {
      const reading = readPressure(
        text,
        word.end,
        word.plain === 'bp' ? word.start : (words[at - 1]?.start ?? word.start),
      )
      if (reading !== null) {
        readings.push(reading)
        free = reading.end
        continue
      }
    }
    // "500 mg" and "2 T": a unit after a figure is no name.
    if (/\d\s?$/u.test(word.before)) continue
    const isAfterFigure = /^\d+(?:[.,]\d+)?$/u.test(words[at - 1]?.plain ?? '')
    if (isAfterFigure && !/[,;/|\n]/u.test(word.before)) continue
    for (const { quantity, words: name } of byFirst.get(word.plain) ?? []) {
      if (!name.every((part, i) => words[at + i]?.plain === part)) continue
      const end = words[at + name.length - 1]?.end ?? word.end
      tail.lastIndex = end
      const match = tail.exec(text)
      if (match === null || end + match[0].length > last + 24) continue
      const [whole] = match
      const { raw = '', upTo, unit: unitRaw, before, earlier } = match.groups ?? {}
      const key = unitRaw === undefined ? null : unitKey(unitRaw)
      const unit = key !== null && allUnits.has(key) ? key : null
      const isLevel =
        name.at(-1) === 'level' || name.at(-1) === 'concentration' || /level|concentration/u.test(whole)
      if (unit === null && quantity.needsUnit === true && !isLevel) continue
      const value = numberOf(raw, quantity.isWhole)
      const sides = sidesOf(quantity, value, unit, isInfant)
      if (sides === null) continue
      const upper =
        upTo !== undefined && !/\/\s?\d/u.test(whole)
          ? sidesOf(quantity, numberOf(upTo), unit, isInfant)
          : null
      // What it was before counts as a question where the last figure is normal: "sodium rose from 112 to 138".
      const was = before ?? earlier
      const isRecovered = was !== undefined && sides.every((side) => side === 'normal' || side === 'between')
      const earlierSides = isRecovered ? sidesOf(quantity, numberOf(was), unit, isInfant) : null
      const all = [...new Set([...sides, ...(upper ?? []), ...(earlierSides ?? [])])]
      const width = unit === null && unitRaw !== undefined ? whole.length - unitRaw.length : whole.length
      readings.push({
        start: word.start,
        end: end + width,
        findings: findingsOf(quantity, all, value),
      })
      free = end + width
      break
    }
  }
  const first = words[0]?.start ?? 0
  const bursts = quantities.find(({ names }) => names.includes('bursts'))
  for (const match of text.slice(first, last).matchAll(burstBefore)) {
    const start = first + match.index
    if (
      bursts === undefined ||
      readings.some((reading) => reading.start < start + match[0].length && start < reading.end)
    )
      continue
    const sides = [match[1], match[2]].flatMap((raw) =>
      raw === undefined ? [] : (sidesOf(bursts, Number(raw), 'ms') ?? []),
    )
    const all = [...new Set(sides)]
    if (all.length > 0)
      readings.push({
        start,
        end: start + match[0].length,
        findings: findingsOf(bursts, all, Number(match[1])),
      })
  }
  return readings
}
