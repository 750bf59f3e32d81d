import * as v from 'valibot'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { Problem } from './problem'

export type PathKey = string | number

/** A parsed YAML file that can say on which line a value stands. */
export type RecordFile<T> = {
  readonly file: string
  readonly value: T
  /** 1-based line of a value; that of the nearest enclosing one where the path does not exist. */
  readonly lineOf: (path: readonly PathKey[]) => number
}

export const formatPath = (path: readonly PathKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  )

const locator =
  (document: Document, lines: LineCounter) =>
  (path: readonly PathKey[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const at: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(at) && at.range) return lines.linePos(at.range[0]).line
    }
    return 1
  }

/**
 * Parses one YAML file against a schema.
 *
 * @returns the record with its locator, or the problems with file, line and path
 */
export const parseRecordFile = <S extends v.GenericSchema>(
  file: string,
  source: string,
  schema: S,
): { readonly record: RecordFile<v.InferOutput<S>> } | { readonly problems: readonly Problem[] } => {
  if (source.includes('\0')) {
    return { problems: [{ file, line: 0, path: '', message: 'holds NUL bytes: the file is damaged' }] }
  }
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return {
      problems: faults.map((fault) => ({
        file,
        line: lines.linePos(fault.pos[0]).line,
        path: '',
        message: `not valid YAML: ${fault.message}`,
      })),
    }
  }
  const lineOf = locator(document, lines)
  const result = v.safeParse(schema, document.toJS({ maxAliasCount: 0 }))
  if (result.success) return { record: { file, value: result.output, lineOf } }
  return {
    problems: result.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as PathKey)
      const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never'
      return {
        file,
        line: lineOf(path),
        path: formatPath(path),
        message: isUnknownKey ? 'is not a field of this record' : issue.message,
      }
    }),
  }
}
