import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { compareEntries } from '../../data/query/compare/compare'
import { loadReference } from '../../data/query/reference/load-reference'
import { nextFindings } from '../../data/query/rank/next-finding'
import { rankEntries } from '../../data/query/rank/rank-entries'
import { sensitivityOf } from '../../data/query/rank/sensitivity'
import { searchReference } from '../../data/query/search/search'
import { summary, type Summary } from './summary'
import { typed } from './typed'

const time = (runs: number, act: (run: number) => unknown): Summary => {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    act(run)
    taken.push(performance.now() - start)
  }
  return summary(taken)
}

const prefixes = typed.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)))

/** Figures of the engine in Node, milliseconds. `dataDir` holds the compiled files. */
export const benchEngine = (dataDir: string) => {
  const read = (name: string): string => readFileSync(join(dataDir, name), 'utf8')
  const files = { dataset: read('dataset.json'), index: read('search-index.json') }
  const load = time(15, () => loadReference(files))
  const reference = loadReference(files)
  const ids = reference.entries.map(({ id }) => id)
  const findingIds = reference.dataset.findings.map(({ id }) => id)
  /** Ten findings, the last one toggled: list, next most useful finding and sensitivity, as the view needs them. */
  const rerank = (run: number): void => {
    const findings = Array.from({ length: 10 }, (_, i) => ({
      findingId: findingIds[(run * 7 + i * 31) % findingIds.length] ?? '',
      state: i % 3 === 0 ? ('absent' as const) : ('present' as const),
    }))
    const input = { ageYears: run % 80, findings }
    nextFindings(reference, input, rankEntries(reference, input), 5)
    sensitivityOf(reference, input)
  }
  rerank(0)
  return {
    bytes: { dataset: Buffer.byteLength(files.dataset), index: Buffer.byteLength(files.index) },
    entries: ids.length,
    loadMs: load,
    searchMs: time(prefixes.length * 5, (run) =>
      searchReference(reference, prefixes[run % prefixes.length] ?? ''),
    ),
    rerankMs: time(200, rerank),
    compareFiveMs: time(60, (run) => compareEntries(reference, ids.slice(run % 100, (run % 100) + 5))),
  }
}
