/** Something wrong in a record: where it is, what is wrong and what to do about it. */
export type Problem = {
  /** Path of the file, relative to the records folder. */
  readonly file: string
  /** 1-based line; 0 where the file as a whole is meant. */
  readonly line: number
  /** Path inside the record, such as `findings[2].cite[0]`. */
  readonly path: string
  /** What is wrong, without a full stop. */
  readonly message: string
  /** What the author does about it, as a whole sentence. Left out where the message says it. */
  readonly remedy?: string | undefined
}

export const formatProblem = ({ file, line, path, message, remedy }: Problem): string =>
  `${file}${line > 0 ? `:${line}` : ''}${path === '' ? '' : ` ${path}`}: ${message}` +
  (remedy === undefined ? '' : `. ${remedy}`)

const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1

/** Thrown when records cannot become a dataset. The message lists every problem, one per line, by file and line. */
export class CompileError extends Error {
  override readonly name = 'CompileError'
  readonly problems: readonly Problem[]
  constructor(
    problems: readonly Problem[],
    /** Rules that were not checked because a file cannot be read. */
    waitingRules: readonly string[] = [],
  ) {
    const sorted = [...problems].sort(byPlace)
    super(
      `${sorted.length} ${sorted.length === 1 ? 'problem' : 'problems'} in the records:\n` +
        sorted.map((problem) => `  ${formatProblem(problem)}`).join('\n') +
        (waitingRules.length === 0
          ? ''
          : `\nNot checked until every file can be read: ${waitingRules.join(', ')}.`),
    )
    this.problems = sorted
  }
}
