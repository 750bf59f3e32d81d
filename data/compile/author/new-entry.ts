import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { kebabId } from '../../schema/common'
import { parseRecords, readSources } from '../read/read-records'
import { knownIds } from '../rules/known-ids'
import { writeTemplate } from './template'

/** Thrown where a command cannot do what was asked; the message is for the author. */
export class AuthorError extends Error {
  override readonly name = 'AuthorError'
}

const isId = (text: string): boolean => v.is(kebabId, text)

/**
 * Write the commented template of a new entry.
 *
 * @returns the path of the file
 * @throws AuthorError where the id is malformed or taken, by an entry or as an alias
 */
export const createEntry = async (recordsDir: string, id: string): Promise<string> => {
  if (!isId(id)) {
    const better = id
      .normalize('NFD')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, ' ')
      .trim()
      .replaceAll(' ', '-')
    throw new AuthorError(
      `"${id}" is no id: an id has lower-case letters and digits, joined by single dashes.` +
        (isId(better) ? ` Try: npm run data -- --new ${better}` : ''),
    )
  }
  const path = join(recordsDir, 'entries', `${id}.yaml`)
  const { records } = parseRecords(await readSources(recordsDir))
  const isFile = await access(path).then(
    () => true,
    () => false,
  )
  if (isFile || knownIds(records).has('entry', id)) {
    const bearer = records.entries.find(({ value }) => value.id === id || value.aliases?.includes(id))
    throw new AuthorError(`The entry "${id}" exists already: ${bearer?.file ?? path}.`)
  }
  // Fails where the file came to be in the meantime, so nothing is written over.
  await writeFile(path, writeTemplate(id, new Date().toISOString().slice(0, 10)), { flag: 'wx' })
  return path
}
