import type { Records } from '../read/read-records'
import type { PathKey, RecordFile } from '../read/record-file'
import { faultAt, type Rule } from './rule'

type Dated = {
  readonly record: RecordFile<unknown>
  readonly path: readonly PathKey[]
  readonly date: string
}

const datesIn = function* ({ entries, references }: Records): Generator<Dated> {
  for (const record of entries) {
    yield { record, path: ['reviewed'], date: record.value.reviewed }
    for (const [i, { date }] of record.value.changes.entries())
      yield { record, path: ['changes', i, 'date'], date }
  }
  for (const [i, { accessed }] of references.value.entries())
    if (accessed !== undefined) yield { record: references, path: [i, 'accessed'], date: accessed }
}

/** Whether the calendar has this day: 2026-02-31 would become the third of March. */
const isRealDay = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date
}

export const dates: Rule = {
  prose:
    'A date exists in the calendar and is not in the future; a source has at most next year as its year.',
  *check(records) {
    const { today, references } = records
    for (const { record, path, date } of datesIn(records)) {
      if (!isRealDay(date)) {
        yield faultAt(
          record,
          path,
          `${date} is no day of the calendar`,
          'Write year-month-day, such as 2026-11-24.',
        )
      } else if (date > today) {
        yield faultAt(record, path, `${date} is in the future`, `Write today's date or an earlier one.`)
      }
    }
    // Journals print issues of the coming year before it begins.
    const lastYear = Number(today.slice(0, 4)) + 1
    for (const [i, { year }] of references.value.entries()) {
      if (year === undefined || year <= lastYear) continue
      yield faultAt(references, [i, 'year'], `${year} is in the future`, 'Write the year of publication.')
    }
  },
}
