import type * as v from 'valibot'
import type { PathKey } from './record-file'
import { asNode, isOptional, schemaAt, unwrap, type SchemaNode } from './schema-walk'
import { askWhetherMeant } from './suggest'

/** What is wrong, and what the author does about it. */
export type Explained = { readonly message: string; readonly remedy?: string | undefined }

const isCurly = (value: unknown): boolean => typeof value === 'string' && /^[“”„«‘]/u.test(value)

/** How a value of this schema is written, as an instruction. */
const showHowToWrite = (key: string, node: SchemaNode): string => {
  const { type, options, entries, literal } = unwrap(node)
  if (options !== undefined) return `Write "${key}:" with one of: ${options.join(', ')}.`
  if (literal !== undefined) return `Write "${key}: ${String(literal)}".`
  if (type === 'array') return `Write "${key}:" with a list, such as ${key}: [one, two].`
  if (type === 'tuple') return `Write "${key}:" with two numbers, such as ${key}: [1, 5].`
  if (type === 'number') return `Write "${key}:" with a number.`
  if (entries !== undefined) {
    const required = Object.keys(entries).filter((name) => !isOptional(entries[name] ?? { type: '' }))
    const fields = required.length > 0 ? required : Object.keys(entries)
    return `Write "${key}:" with the fields ${fields.join(', ')} below it, each indented by two more spaces.`
  }
  return `Write "${key}:" with its text.`
}

const explainUnknownField = (
  key: string,
  value: unknown,
  row: Readonly<Record<string, unknown>>,
  fields: readonly string[],
): Explained => {
  if (value === null || Object.values(row).some(isCurly)) {
    return {
      message: 'is not a field of this record',
      remedy: `If it belongs to the text before it, put that whole text in straight double quotes ("): inside {...} a comma ends a field.`,
    }
  }
  return {
    message: 'is not a field of this record',
    remedy: `The fields are: ${fields.join(', ')}.${askWhetherMeant(key, fields)}`,
  }
}

const nameType = (value: unknown): string => {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'fields of its own'
  if (typeof value === 'string') return `the text "${value}"`
  return `${typeof value === 'boolean' ? 'the value' : 'the number'} ${JSON.stringify(value)}`
}

const explainWrongType = (issue: v.BaseIssue<unknown>, node: SchemaNode, key: string): Explained => {
  const { input } = issue
  const { type, options, literal, entries } = unwrap(node)
  if (options !== undefined && !(typeof input === 'object' && input !== null && !Array.isArray(input))) {
    const wrong = Array.isArray(input) ? undefined : String(input)
    return {
      message:
        wrong === undefined ? 'is a list where one word is meant' : `"${wrong}" is not one of its values`,
      remedy: `Allowed: ${options.join(', ')}.${wrong === undefined ? '' : askWhetherMeant(wrong, options)}`,
    }
  }
  if (input === null) {
    return {
      message: 'is left empty',
      remedy: `${showHowToWrite(key, node)} Or delete the line if it may be left out.`,
    }
  }
  if (literal !== undefined) {
    return {
      message: `has ${nameType(input)}`,
      remedy: `The only value here is "${String(literal)}"; leave the line out otherwise.`,
    }
  }
  if (type === 'array' && (typeof input === 'string' || typeof input === 'number')) {
    return { message: `must be a list, but has ${nameType(input)}`, remedy: `Write ${key}: [${input}].` }
  }
  if (type === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return {
      message: `must be a text, but has ${nameType(input)}`,
      remedy: `Put it in straight double quotes: "${input}".`,
    }
  }
  if (type === 'string' && typeof input === 'object' && !Array.isArray(input)) {
    const [first = ''] = Object.keys(input)
    return {
      message: `must be a text, but is read as a field "${first}" with a value`,
      remedy: 'Put the text in straight double quotes: it contains ": ".',
    }
  }
  if (type === 'string' && Array.isArray(input)) {
    return {
      message: 'must be one text, but is a list',
      remedy: 'Write one text; square brackets at its begin need straight double quotes around the whole.',
    }
  }
  if (type === 'number') {
    return {
      message: `must be a number, but has ${nameType(input)}`,
      remedy: 'Write digits with a full stop for decimals, without quotes, sign or unit.',
    }
  }
  if (type === 'tuple') {
    return {
      message: `must be two numbers, but has ${nameType(input)}`,
      remedy: `Write two numbers in square brackets, such as ${key}: [1, 5].`,
    }
  }
  if (entries !== undefined) {
    return {
      message: `must have fields of its own, but has ${nameType(input)}`,
      remedy: showHowToWrite(key, node),
    }
  }
  return { message: `must be a list, but has ${nameType(input)}`, remedy: showHowToWrite(key, node) }
}

/**
 * Say a fault of the schema in words of the author: which field, what is wrong with it, what to write instead.
 *
 * @param path where the fault is; the last key of it is the field
 */
export const explainIssue = (
  issue: v.BaseIssue<unknown>,
  schema: v.GenericSchema,
  path: readonly PathKey[],
): Explained => {
  // Checks of the schema carry a message of ours that says what the value must be.
  if (issue.kind !== 'schema') return { message: issue.message }
  const root = asNode(schema)
  const key = path.at(-1)
  const node = schemaAt(root, path)
  const name =
    typeof key === 'string' ? key : typeof path.at(-2) === 'string' ? String(path.at(-2)) : 'record'
  if (issue.expected === 'never') {
    const row = issue.path?.at(-1)?.input as Readonly<Record<string, unknown>>
    const fields = Object.keys(unwrap(schemaAt(root, path.slice(0, -1)) ?? root).entries ?? {})
    return explainUnknownField(String(key), row[String(key)], row, fields)
  }
  if (node === undefined) return { message: issue.message }
  if (issue.received === 'undefined') {
    return typeof key === 'number'
      ? {
          message: 'has too few values',
          remedy: showHowToWrite(name, schemaAt(root, path.slice(0, -1)) ?? node),
        }
      : { message: `"${name}" is missing`, remedy: showHowToWrite(name, node) }
  }
  return explainWrongType(issue, node, name)
}
