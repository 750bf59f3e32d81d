import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { repository } from '../../electron/start/run-tool'

/**
 * A folder of records with as many entries as wanted: those of the project, and copies of them under names of their own.
 * Copies have no abbreviations and no synonyms, which must be unique; their parent is the original, so that the pathway reaches
 * them; and their look-alikes have no entry. For measuring only.
 *
 * @returns the folder; the caller removes it
 */
export const largePack = async (entries: number): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'myoclonus-pack-'))
  await cp(join(repository, 'data', 'records'), folder, { recursive: true })
  const originals = (await readdir(join(folder, 'entries'))).filter((name) => name.endsWith('.yaml'))
  for (let made = originals.length; made < entries; made += 1) {
    const name = originals[made % originals.length] ?? ''
    const copy = Math.floor(made / originals.length)
    const text = await readFile(join(folder, 'entries', name), 'utf8')
    const { abbreviations, aliases, synonyms, lay, tellApart, ...entry } = parse(text) as Record<
      string,
      unknown
    >
    void [abbreviations, aliases, synonyms, lay, tellApart]
    const id = `${String(entry['id'])}-copy-${copy}`
    const lookAlikes = [1, 2, 3].map((number) => ({
      name: `look-alike ${number} of ${id}`,
      here: 'what is seen here',
      there: 'what is seen there',
      evidence: 'textbook',
    }))
    const record = {
      ...entry,
      id,
      name: `${String(entry['name'])} variant ${copy}`,
      parent: entry['id'],
      tellApart: lookAlikes,
    }
    await writeFile(join(folder, 'entries', `${id}.yaml`), stringify(record))
  }
  return folder
}
