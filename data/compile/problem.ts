/** Something wrong in a record, where it stands, and what it is. */
export type Problem = {
  /** Path of the file, relative to the records folder. */
  readonly file: string
  /** 1-based line; 0 where the file as a whole is meant. */
  readonly line: number
  /** Path inside the record, such as `findings[2].cite[0]`. */
  readonly path: string
  readonly message: string
}

export const formatProblem = ({ file, line, path, message }: Problem): string =>
  `${file}${line > 0 ? `:${line}` : ''}${path === '' ? '' : ` ${path}`}: ${message}`

/** Thrown when records cannot become a dataset. The message lists every problem, one a line. */
export class CompileError extends Error {
  override readonly name = 'CompileError'
  constructor(readonly problems: readonly Problem[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the records:\n` +
        problems.map((problem) => `  ${formatProblem(problem)}`).join('\n'),
    )
  }
}
