import type { LineCounter, YAMLParseError, YAMLWarning } from 'yaml'

export type Fault = {
  readonly line: number
  readonly message: string
  readonly remedy: string
  readonly isAlone: boolean
  /** Whether quotation marks around the text of the line mend it. */
  readonly isColon?: true
}

const indentOf = (line: string): number => line.length - line.trimStart().length
const isItem = (line: string): boolean => /^\s*-(?:\s|$)/u.test(line)
const spaces = (count: number): string => `${count} ${count === 1 ? 'space' : 'spaces'}`

/** The nearest line before this one that is written like it, a list item or a field, at another indentation. */
const findNeighbour = (lines: readonly string[], index: number): number | null => {
  const line = lines[index] ?? ''
  for (let at = index - 1; at >= 0; at -= 1) {
    const other = lines[at] ?? ''
    if (other.trim() === '' || other.trimStart().startsWith('#') || isItem(other) !== isItem(line)) continue
    return indentOf(other) === indentOf(line) ? null : indentOf(other)
  }
  return null
}

const explainIndent = (lines: readonly string[], index: number): Omit<Fault, 'line'> | null => {
  const neighbour = findNeighbour(lines, index)
  if (neighbour === null) return null
  return {
    message: `this line is indented by ${spaces(indentOf(lines[index] ?? ''))}, its neighbours by ${neighbour}`,
    remedy: `Indent it by ${spaces(neighbour)}.`,
    isAlone: false,
  }
}

const hasTwoColons = (line: string): boolean => (line.match(/:(?:\s|$)/gu) ?? []).length > 1

const quoteText = (line: string): Omit<Fault, 'line'> => ({
  message: 'a text holds ": " and is read as a field of its own',
  remedy:
    'Put the text in straight double quotes: it contains ": ".' +
    (/[“”„«»]/u.test(line) ? ' Curly quotes (“ ”) do not count as quotes.' : ''),
  isAlone: true,
  isColon: true,
})

const explain = (
  error: YAMLParseError | YAMLWarning,
  lines: readonly string[],
  index: number,
): Omit<Fault, 'line'> => {
  const line = lines[index] ?? ''
  switch (error.code) {
    case 'BLOCK_IN_FLOW':
      return quoteText(line)
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
    case 'BAD_INDENT': {
      if (error.message.includes('closing')) {
        return {
          message: 'a quotation mark is opened and never closed',
          remedy: 'Close it, or write \\" for a quotation mark inside a quoted text.',
          isAlone: false,
        }
      }
      if (/Flow (?:map|sequence)/u.test(error.message)) {
        const isRow = error.message.includes('Flow map')
        return {
          message: `a ${isRow ? 'row opened with {' : 'list opened with ['} is not closed before this line`,
          remedy: `Add the missing ${isRow ? '}' : ']'} at its end.`,
          isAlone: false,
        }
      }
      const isSequence = error.message.includes('block sequence')
      if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !isSequence && hasTwoColons(line)) return quoteText(line)
      // The line after a value is reported at the value where it is indented too far.
      const next = error.code === 'BLOCK_AS_IMPLICIT_KEY' && !isItem(line) ? index + 1 : index
      const found = explainIndent(lines, next) ?? explainIndent(lines, index)
      if (found !== null) return found
      return {
        message: 'this line is neither a field ("name: value") nor an item of a list ("- value")',
        remedy: 'Add the colon and a space after the name of the field, or put the text on one line with it.',
        isAlone: false,
      }
    }
    case 'TAB_AS_INDENT':
      return {
        message: 'this line is indented with a tab',
        remedy: 'Use spaces: two for each level.',
        isAlone: true,
      }
    case 'DUPLICATE_KEY':
      return {
        message: `the field "${/^[\s\-{]*([^:]*)/u.exec(line)?.[1] ?? ''}" is written twice`,
        remedy: 'Keep one of the two and put all of its content there.',
        isAlone: true,
      }
    case 'BAD_SCALAR_START':
      return {
        message: `a text cannot begin with ${/character (.)$/u.exec(error.message)?.[1] ?? 'this character'}`,
        remedy: 'Put the text in straight double quotes.',
        isAlone: true,
      }
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'there is more on this line than the value',
        remedy:
          'Put the whole text in one pair of straight double quotes (write \\" for a quotation mark inside it), and begin a list on the next line.',
        isAlone: true,
      }
    default:
      return {
        message: `not valid YAML: ${error.message}`,
        remedy: 'Compare the line with the same field of another entry.',
        isAlone: false,
      }
  }
}

/**
 * Say the errors of the YAML parser in words of the author. One slip makes the parser report several errors below it; of
 * these only the first is kept, unless the fault of a later line stands by itself.
 */
export const explainYamlErrors = (
  source: string,
  errors: readonly (YAMLParseError | YAMLWarning)[],
  counter: LineCounter,
): readonly Fault[] => {
  const lines = source.split('\n')
  const faults: Fault[] = []
  for (const error of errors) {
    const { line } = counter.linePos(error.pos[0])
    const fault = explain(error, lines, line - 1)
    const isNewLine = !faults.some((other) => other.line === line)
    if (faults.length === 0 || (fault.isAlone && isNewLine)) faults.push({ line, ...fault })
  }
  return faults
}

const fieldOrItem = /^(\s*(?:- )?[A-Za-z]\w*: +|\s*- )([^\s"'{[].*)$/u

/**
 * The source with the texts of these faults in quotation marks, so that the rest of the file can be checked in the same round.
 * Null where a fault is of another kind. Lines stay where they are.
 */
export const quoteTexts = (source: string, faults: readonly Fault[]): string | null => {
  const lines = source.split('\n')
  for (const { line, isColon } of faults) {
    const parts = fieldOrItem.exec(lines[line - 1] ?? '')
    if (isColon === undefined || parts === null) return null
    lines[line - 1] = `${parts[1] ?? ''}${JSON.stringify((parts[2] ?? '').trimEnd())}`
  }
  return lines.join('\n')
}
