import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { compareValues } from './compare-records'
import { AuthorError } from './new-entry'

const run = promisify(execFile)
const mostBytes = 64 * 1024 * 1024

/** Files of the records with content; a list of files and the text of one, as a git ref or the working tree has them. */
const askGit = async (recordsDir: string, args: readonly string[]): Promise<string> =>
  (await run('git', ['-C', recordsDir, ...args], { maxBuffer: mostBytes })).stdout

const nameOfFile: Readonly<Record<string, string>> = {
  'findings.yaml': 'finding of the vocabulary',
  'references.yaml': 'source',
  'safety-notes.yaml': 'safety note',
  'neurophysiology.yaml': 'generator',
  'ambiguous-names.yaml': 'ambiguous name',
}

const parseText = (text: string | null): unknown =>
  text === null ? undefined : parse(text, { logLevel: 'silent' })

/** Lines of a plain list that came and went, as numbers: the list says no content by itself. */
const countLines = (before: string, after: string): readonly string[] => {
  const old = new Set(before.split('\n'))
  const now = new Set(after.split('\n'))
  const added = [...now].filter((line) => !old.has(line)).length
  const removed = [...old].filter((line) => !now.has(line)).length
  return added + removed === 0 ? [] : [`${added} lines added, ${removed} lines removed`]
}

/** What changed in one file, in plain lines; the first is the heading of the entry or file. */
export const describeChange = (
  file: string,
  before: string | null,
  after: string | null,
): readonly string[] => {
  const entry = /^entries\/(.*)\.yaml$/u.exec(file)?.[1]
  const nameIn = (text: string | null): string =>
    (parseText(text) as { name?: string } | undefined)?.name ?? ''
  if (entry !== undefined && before === null) return [`entry added: ${entry} (${nameIn(after)})`]
  if (entry !== undefined && after === null) return [`entry removed: ${entry} (${nameIn(before)})`]
  const rows = nameOfFile[file]
  const isRecord = file.endsWith('.yaml') || file.endsWith('.json')
  const lines = isRecord
    ? [...compareValues('', parseText(before), parseText(after))]
    : countLines(before ?? '', after ?? '')
  if (lines.length === 0) return []
  const heading = entry === undefined ? file : `entry changed: ${entry} (${nameIn(after)})`
  // A file that is one list has no field name of its own.
  return [
    heading,
    ...lines.map(
      (line) => `  ${rows === undefined ? line : line.replace(/^ (?=added|removed|changed)/u, `${rows} `)}`,
    ),
  ]
}

/**
 * Say what changed in the content between a git ref and the working tree, new files included.
 *
 * @returns plain lines; empty where nothing changed
 * @throws AuthorError where git does not know the ref, or the records are in no repository
 */
export const diffRecords = async (recordsDir: string, ref: string): Promise<readonly string[]> => {
  const commit = await askGit(recordsDir, [
    'rev-parse',
    '--verify',
    '--end-of-options',
    `${ref}^{commit}`,
  ]).catch(() => {
    throw new AuthorError(
      `git knows no "${ref}" here. Name a branch, a tag or a commit, such as HEAD or main.`,
    )
  })
  const at = commit.trim()
  const list = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await askGit(recordsDir, args)).split('\0').filter((name) => name !== '')
  const changed = await list('diff', '--name-only', '--no-renames', '-z', '--relative', at, '--', '.')
  const untracked = await list('ls-files', '--others', '--exclude-standard', '-z', '--', '.')
  const lines: string[] = []
  for (const file of [...new Set([...changed, ...untracked])].sort()) {
    const before = await askGit(recordsDir, ['show', `${at}:./${file}`]).catch(() => null)
    const after = await readFile(join(recordsDir, file), 'utf8').catch(() => null)
    lines.push(...describeChange(file, before, after))
  }
  return lines
}
