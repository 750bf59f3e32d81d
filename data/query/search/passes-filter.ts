import type { Entry } from '../../schema/entry'
import type { QueryFilter } from './query-syntax'
import type { SearchContext } from './search-outcome'

/** Whether an entry passes a filter of the query, such as `onset:child`. */
export const passesFilter = (entry: Entry, filter: QueryFilter, context: SearchContext): boolean => {
  switch (filter.scope) {
    case 'onset':
      return entry.onset.bands.includes(filter.value)
    case 'generator':
      return entry.generators.includes(filter.value)
    case 'class':
      return entry.aetiology === filter.value
    case 'urgency':
      return entry.urgency === filter.value
    case 'is':
      return context.isBookmarked?.(entry.id) ?? false
  }
}
