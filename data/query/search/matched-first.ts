/**
 * The same items, those that hold a matched term first; the order is kept among each.
 *
 * @param matched index terms, as in `FieldMatch.terms`
 * @param termsOf the index terms of an item
 */
export const matchedFirst = <T>(
  items: readonly T[],
  matched: ReadonlySet<string>,
  termsOf: (item: T) => Iterable<string>,
): readonly T[] => {
  if (matched.size === 0) return items
  const first: T[] = []
  const rest: T[] = []
  for (const item of items) {
    let isMatched = false
    for (const term of termsOf(item)) {
      if (!matched.has(term)) continue
      isMatched = true
      break
    }
    ;(isMatched ? first : rest).push(item)
  }
  return first.length === 0 ? items : [...first, ...rest]
}
