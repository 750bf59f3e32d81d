import * as v from 'valibot'
import { entrySchema } from '../../schema/entry'
import { asNode, isOptional, unwrap, type SchemaNode } from '../read/schema-walk'
import { leastFindings } from '../rules/enough-findings'
import { placeholder } from '../read/placeholder'

/** Rows that the template shows of a list; one where it is not said. */
const rowsOf: Readonly<Record<string, number>> = { findings: leastFindings }

const descriptionOf = (node: SchemaNode): string =>
  v.getDescription(unwrap(node) as unknown as v.GenericSchema) ?? ''

/** What may be written, in words. */
const showAllowed = (node: SchemaNode): string => {
  const { options, item } = unwrap(node)
  if (options !== undefined) return `One of: ${options.join(', ')}.`
  const itemOptions = item === undefined ? undefined : unwrap(item).options
  return itemOptions === undefined ? '' : `A list of: ${itemOptions.join(', ')}.`
}

const explain = (key: string, node: SchemaNode): string =>
  [`${key}: ${isOptional(node) ? 'optional' : 'REQUIRED'}.`, descriptionOf(node), showAllowed(node)]
    .filter((part) => part !== '')
    .join(' ')

const widest = 118
/** A remark in lines that fit an editor. */
const remark = (text: string, indent: string): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined) lines.push(`${indent}# ${word}`)
    else if (last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}#   ${word}`)
  }
  return lines
}

/** Fields that every statement has; the preface explains them once. */
const isExplained = (key: string): boolean => key === 'cite' || key === 'evidence'

const fieldsOf = (node: SchemaNode): readonly (readonly [string, SchemaNode])[] =>
  Object.entries(unwrap(node).entries ?? {})

/** Statements are shown with a source; the mark "evidence: textbook" is one "#" away. */
const isShown = (key: string, node: SchemaNode, isFirst: boolean): 'live' | 'commented' | 'left out' => {
  if (key === 'cite' || !isOptional(node)) return 'live'
  return isFirst ? 'commented' : 'left out'
}

const valueOf = (node: SchemaNode): string => {
  const { type, literal, items } = unwrap(node)
  if (literal !== undefined) return String(literal)
  if (items !== undefined) return `[${items.map(() => placeholder).join(', ')}]`
  return type === 'array' ? `[${placeholder}]` : placeholder
}

const isRowList = (node: SchemaNode): boolean => {
  const { item } = unwrap(node)
  return item !== undefined && unwrap(item).entries !== undefined
}

type Values = Readonly<Record<string, string>>

/** One field with its value, at an indentation. `mark` is "#" where the line is commented out. */
const writeField = (
  key: string,
  node: SchemaNode,
  indent: string,
  mark: string,
  values: Values,
  withRemarks: boolean,
): readonly string[] => {
  const inner = `${indent}  `
  if (isRowList(node)) {
    const row = unwrap(node).item as SchemaNode
    const remarks = withRemarks
      ? fieldsOf(row).flatMap(([name, field]) =>
          isExplained(name) ? [] : remark(explain(name, field), `${indent}  `),
        )
      : []
    const rows = Array.from({ length: rowsOf[key] ?? 1 }, (_, i) =>
      writeRow(row, inner, mark, values, i === 0),
    )
    return [...remarks, `${indent}${mark}${key}:`, ...rows.flat()]
  }
  if (unwrap(node).entries !== undefined) {
    const fields = fieldsOf(node).flatMap(([name, field]) => {
      const shown = isShown(name, field, true)
      return [
        ...(isExplained(name) ? [] : remark(explain(name, field), inner)),
        ...writeField(name, field, inner, shown === 'live' ? mark : '#', values, true),
      ]
    })
    return [`${indent}${mark}${key}:`, ...fields]
  }
  return [`${indent}${mark}${key}: ${values[key] ?? valueOf(node)}`]
}

/** One row of a list: its first field behind the dash, the others below it. */
const writeRow = (
  row: SchemaNode,
  indent: string,
  mark: string,
  values: Values,
  isFirst: boolean,
): readonly string[] => {
  const shown = fieldsOf(row)
    .map(([key, node]) => ({ key, node, shown: isShown(key, node, isFirst) }))
    .filter((field) => field.shown !== 'left out')
    // The dash needs a live field.
    .sort((a, b) => Number(b.shown === 'live') - Number(a.shown === 'live'))
  return shown.flatMap((field, i) => {
    const lead = i === 0 ? `${indent}${mark}- ` : `${indent}  ${field.shown === 'live' ? mark : '#'}`
    return [`${lead}${field.key}: ${values[field.key] ?? valueOf(field.node)}`]
  })
}

const preface = (
  id: string,
): string => `# New entry "${id}". Write over each ${placeholder} and run "npm run data": it names every fault with its line.
# A line such as "#note: ${placeholder}" is a field that may be left out; take away its "#" to use it. Delete what you do not need.
# Put a text that contains ": " or " #" in straight double quotes. Remarks are on lines of their own.
# Every statement has "cite: [key]" (a source of references.yaml), "evidence: textbook", or both.
# data/README.md says how a finding, a source or an identifier is added.
`

/**
 * The text of a new entry with every field of the schema, what each means, which values it allows and whether it must be there.
 * It is made from the schema, so the two cannot differ.
 *
 * @param today the day of the first version, such as 2026-12-01
 */
export const writeTemplate = (id: string, today: string): string => {
  const values: Values = { id, reviewed: today, date: today, what: 'First version.' }
  const fields = fieldsOf(asNode(entrySchema)).flatMap(([key, node]) => [
    '',
    ...remark(explain(key, node), ''),
    ...writeField(key, node, '', isOptional(node) ? '#' : '', values, true),
  ])
  return `${preface(id)}${fields.join('\n')}\n`
}
