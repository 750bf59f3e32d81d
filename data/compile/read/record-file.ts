import type * as v from 'valibot'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { Problem } from '../problem'
import { placeholder } from './placeholder'
import { findLostComments } from './lost-comments'
import { repairToSchema } from './repair'
import { explainIssue } from './schema-faults'
import { explainYamlErrors, quoteTexts } from './yaml-faults'

export type PathKey = string | number

/** A parsed YAML file that can say on which line a value is. */
export type RecordFile<T> = {
  readonly file: string
  /**
   * The record as its schema describes it. Where the file breaks the schema, the broken parts are replaced by empty ones, so
   * that the other rules can still check the rest.
   */
  readonly value: T
  /** The record as it is written. */
  readonly raw: unknown
  /** Where the file breaks its schema. A rule says nothing about these places. */
  readonly brokenPaths: readonly (readonly PathKey[])[]
  /** 1-based line of a value; that of the nearest enclosing one where the path does not exist. */
  readonly lineOf: (path: readonly PathKey[]) => number
}

export const formatPath = (path: readonly PathKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  )

const locateIn =
  (document: Document, lines: LineCounter) =>
  (path: readonly PathKey[]): number => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const at: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
      if (isNode(at) && at.range) return lines.linePos(at.range[0]).line
    }
    return 1
  }

/** What reading one file gives: its faults, and the record unless the text is no YAML at all. */
export type ParsedFile<T> = {
  readonly record: RecordFile<T> | null
  readonly problems: readonly Problem[]
}

const leftOut = 'The file is left out of all other checks until this is mended'

/**
 * Parse one YAML file against a schema.
 *
 * @returns every fault with file, line and path; and the record, which is null only where the text cannot be read as YAML
 */
export const parseRecordFile = <S extends v.GenericSchema>(
  file: string,
  source: string,
  schema: S,
): ParsedFile<v.InferOutput<S>> => {
  const wholeFile = (message: string): ParsedFile<v.InferOutput<S>> => ({
    record: null,
    problems: [{ file, line: 0, path: '', message, remedy: `${leftOut}.` }],
  })
  if (source.includes('\0')) return wholeFile('holds NUL bytes: the file is damaged')
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const comments = findLostComments(source).map(({ line, text, comment }) => ({
    file,
    line,
    path: '',
    message: `everything after " #" is lost: the value ends at "${text}" and "${comment}" is read as a remark`,
    remedy: 'Put the text in straight double quotes, or move the remark to a line of its own.',
  }))
  const faults = explainYamlErrors(source, [...document.errors, ...document.warnings], lines)
  if (faults.length > 0) {
    const quoted = quoteTexts(source, faults)
    const again = quoted === null ? null : parseRecordFile(file, quoted, schema)
    if (again?.record) {
      const told = faults.map(({ line, message, remedy }) => ({ file, line, path: '', message, remedy }))
      return { record: again.record, problems: [...told, ...again.problems] }
    }
    const [first, ...rest] = faults.map(({ line, message, remedy }) => ({
      file,
      line,
      path: '',
      message,
      remedy,
    }))
    return {
      record: null,
      problems: [
        ...(first === undefined ? [] : [{ ...first, remedy: `${first.remedy} ${leftOut}.` }]),
        ...rest,
        ...comments,
      ],
    }
  }
  const lineOf = locateIn(document, lines)
  const raw: unknown = document.toJS({ maxAliasCount: 0 })
  if (raw === null || raw === undefined) return wholeFile('the file is empty')
  const { value, issues, brokenPaths } = repairToSchema(schema, raw)
  // The rule on placeholders names what is not filled in; that "TODO" is also no id says nothing more.
  const told = issues.filter(({ issue }) => issue.kind === 'schema' || issue.input !== placeholder)
  return {
    record: { file, value, raw, brokenPaths, lineOf },
    problems: [
      ...told.map(({ issue, path }) => ({
        file,
        line: lineOf(path),
        path: formatPath(path),
        ...explainIssue(issue, schema, path),
      })),
      ...comments,
    ],
  }
}
