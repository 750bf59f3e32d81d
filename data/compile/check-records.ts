import type { Problem } from './problem'
import type { Records } from './read/read-records'
import { formatPath } from './read/record-file'
import { isWithin } from './read/repair'
import { allRules } from './rules/all-rules'

/** What the rules found, and the rules that wait for files that cannot be read. */
export type Checked = { readonly problems: readonly Problem[]; readonly waitingRules: readonly string[] }

/**
 * Check records against every rule.
 *
 * A place that breaks its schema is reported by the schema alone; the rules check what is around it.
 */
export const checkRecords = (records: Records): Checked => {
  const problems: Problem[] = []
  const waitingRules: string[] = []
  for (const [name, rule] of Object.entries(allRules)) {
    if (rule.needsEveryFile && records.unreadFiles.length > 0) {
      waitingRules.push(name)
      continue
    }
    for (const { record, path, message, remedy } of rule.check(records)) {
      if (isWithin(path, record.brokenPaths)) continue
      problems.push({ file: record.file, line: record.lineOf(path), path: formatPath(path), message, remedy })
    }
  }
  return { problems, waitingRules }
}
