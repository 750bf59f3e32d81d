type Row = readonly number[]

/** Edits at one place of the table, from the rows above it and what stands left of it. */
const editsAt = (
  a: string,
  b: string,
  i: number,
  j: number,
  [beforeLast, last, row]: readonly [Row, Row, Row],
): number => {
  const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
  const edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced)
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return isSwap ? Math.min(edits, (beforeLast[j - 2] ?? 0) + 1) : edits
}

/**
 * Edits between two words (insert, delete, replace, swap of neighbours), counted no further than needed.
 * Optimal string alignment: Damerau 1964, each place edited once.
 *
 * @returns the number of edits, or `most + 1` where there are more than `most`
 */
export const editDistance = (a: string, b: string, most: number): number => {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    const rows = [beforeLast, last, row] as const
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const edits = editsAt(a, b, i, j, rows)
      row.push(edits)
      least = Math.min(least, edits)
    }
    if (least > most) return most + 1
    beforeLast = last
    last = row
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}
