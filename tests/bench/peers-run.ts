import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readVignettes } from '../../data/compile/validate-vignettes'
import { rankEntries } from '../../data/query/rank/rank-entries'
import { assembleCase } from '../../data/query/recognise/assemble-case'
import { loadReference } from '../../data/query/reference/load-reference'
import { repository } from '../../electron/start/run-tool'
import { peersOf, type Peer } from './peers'

/** The project's own cases, each file a set. */
const files = ['vignettes.json', 'vignettes-held-out.json', 'published-reports.json']

/** `npm run bench -- --peers`: first, top three and top five of the program and of its peers, side by side, as JSON. */
export const benchPeers = (dataDir: string): void => {
  const read = (name: string): string => readFileSync(join(dataDir, name), 'utf8')
  const reference = loadReference({ dataset: read('dataset.json'), index: read('search-index.json') })
  const program: Peer = {
    name: 'the program',
    source: 'data/query/rank',
    rank: (input) => rankEntries(reference, input).map(({ entryId }) => entryId),
  }
  const sets = files.map((file) => {
    const source = readFileSync(join(repository, 'tests', 'golden', file), 'utf8')
    const cases = readVignettes(source, reference).map(({ expected, alsoAcceptable, ...described }) => ({
      accepted: new Set([expected, ...alsoAcceptable].map((id) => reference.entry(id)?.id)),
      input: assembleCase(reference, {
        ...described,
        ageYears: described.ageYears ?? undefined,
        tempo: described.tempo ?? undefined,
        setting: described.setting ?? undefined,
      }).input,
    }))
    const rows = [program, ...peersOf(reference)].map(({ name, source: from, rank }) => {
      const places = cases.map(({ accepted, input }) => rank(input).findIndex((id) => accepted.has(id)) + 1)
      const within = (depth: number): number =>
        Math.round((1000 * places.filter((place) => place <= depth).length) / places.length) / 1000
      return { name, source: from, first: within(1), three: within(3), five: within(5) }
    })
    return { file, n: cases.length, rows }
  })
  console.log(JSON.stringify(sets, null, 2))
}
