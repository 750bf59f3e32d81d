/**
 * `npm run bench`: medians and 95th percentiles from one run, as JSON. Engine figures in Node; key press to painted
 * result in the built web edition, by the browser's own event timing.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { chromium } from 'playwright'
import { compareEntries } from '../../data/query/compare'
import { loadReference } from '../../data/query/load-reference'
import { nextFindings } from '../../data/query/rank/next-finding'
import { rankEntries } from '../../data/query/rank/rank-entries'
import { sensitivityOf } from '../../data/query/rank/sensitivity'
import { searchReference } from '../../data/query/search'
import { repository } from '../../electron/start/run-tool'
import { startStaticServer } from '../../electron/start/static-server'
import { browserFlags, ensureBrowser } from '../browser'
import { summary, type Summary } from './summary'

const time = (runs: number, act: (run: number) => unknown): Summary => {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    act(run)
    taken.push(performance.now() - start)
  }
  return summary(taken)
}

const read = (name: string): string => readFileSync(join(repository, 'out', 'data', name), 'utf8')
const typed = [
  'jerks after cardiac arrest',
  'JME',
  'dancing eyes',
  'cefepime',
  'opsoclonnus',
  'baby jerks only in sleep',
]
const prefixes = typed.flatMap((text) => Array.from(text, (_, i) => text.slice(0, i + 1)))

const benchEngine = () => {
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

/** Types each query key by key and reads what the browser itself measured from the key to the next paint. */
const benchTyping = async () => {
  const browser = await ensureBrowser()
  if (browser === null) return null
  const server = await startStaticServer(join(repository, 'out', 'web'))
  const chrome = await chromium.launch({ executablePath: browser.path, args: [...browserFlags] })
  const page = await chrome.newPage({ viewport: { width: 1280, height: 800 } })
  await page.addInitScript(() => {
    const store = globalThis as unknown as { keyMs: number[]; longTaskMs: number[] }
    store.keyMs = []
    store.longTaskMs = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') store.keyMs.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) store.longTaskMs.push(entry.duration)
    }).observe({ type: 'longtask' })
  })
  const started = performance.now()
  await page.goto(`${server.origin}/`)
  await page.locator('tr[data-entry]').first().waitFor()
  const startMs = performance.now() - started
  const field = page.getByRole('combobox', { name: 'Search the reference' })
  await page.evaluate(() => ((globalThis as unknown as { longTaskMs: number[] }).longTaskMs = []))
  let keys = 0
  for (const text of typed) {
    await field.press('Control+a')
    await field.press('Delete')
    for (const key of text) {
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      keys += 1
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))))
    }
  }
  const measured = await page.evaluate(() => {
    const store = globalThis as unknown as { keyMs: number[]; longTaskMs: number[] }
    return { keyMs: store.keyMs, longTaskMs: store.longTaskMs }
  })
  await chrome.close()
  await server.close()
  // Chromium reports no event under 16 ms; those are counted as 16.
  const all = [
    ...measured.keyMs,
    ...Array.from({ length: Math.max(0, keys - measured.keyMs.length) }, () => 16),
  ]
  return {
    startMs: Math.round(startMs),
    keys,
    keyToPaintMs: summary(all),
    longTasks: summary(measured.longTaskMs),
  }
}

const engine = benchEngine()
const typing = await benchTyping()
console.log(JSON.stringify({ node: process.version, engine, typing }, null, 2))
