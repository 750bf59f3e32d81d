import type { Records } from '../read/read-records'
import type { PathKey, RecordFile } from '../read/record-file'

/** A place in a record that breaks a rule. */
export type Fault = {
  readonly record: RecordFile<unknown>
  readonly path: readonly PathKey[]
  /** What is wrong, without a full stop. */
  readonly message: string
  /** What the author does about it, as a whole sentence. */
  readonly remedy: string
}

/** One rule that authors of records keep. Its file is named for it; its test has the same name. */
export type Rule = {
  /** The rule in one or two sentences, as `npm run data -- --rules` prints it. */
  readonly prose: string
  /** Pure: the same records give the same faults. */
  readonly check: (records: Records) => Iterable<Fault>
  /**
   * Set where the rule finds something missing that an unreadable file may hold. It waits until every file can be read,
   * because otherwise one slip in one file is reported as faults of others.
   */
  readonly needsEveryFile?: true
}

export const faultAt = (
  record: RecordFile<unknown>,
  path: readonly PathKey[],
  message: string,
  remedy: string,
): Fault => ({ record, path, message, remedy })
