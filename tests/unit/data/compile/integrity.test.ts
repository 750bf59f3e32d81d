import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { reportContent } from '../../../../data/compile/report'
import { nameKey } from '../../../../data/query/text/text'
import type { Reference } from '../../../../data/query/reference/reference'
import type { Entry } from '../../../../data/schema/entry'
import { recordsDir, shippedFiles, shippedReference } from '../shipped'

type Provenance = Readonly<
  Record<'doi' | 'pmid' | 'pmcid' | 'hpo' | 'omim' | 'orpha' | 'mondo' | 'icd' | 'genes', readonly string[]>
>
const provenance = JSON.parse(readFileSync(join(recordsDir, 'provenance.json'), 'utf8')) as Provenance
const labelRows = readFileSync(new URL('../../../golden/finding-labels.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const entries = () => reference.entries

/** Fields that hold ids, which keep the spelling they were given. */
const identifierKeys = new Set([
  'cite',
  'id',
  'aliases',
  'entry',
  'parent',
  'finding',
  'safetyNotes',
  'entries',
])

/** Every string of a value that a reader sees, with its path. */
const textsOf = function* (value: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* textsOf(item, `${path}[${i}]`)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!identifierKeys.has(key)) yield* textsOf(item, `${path}.${key}`)
    }
  }
}

describe('the whole content', () => {
  it('holds every entry of the evidence, as itself or by an alias', () => {
    // Ids of the evidence packs; celiac-associated-myoclonus-ataxia was merged into celiac-disease-myoclonus.
    const ids = readFileSync(new URL('../../../golden/entry-ids.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    expect(ids.length).toBeGreaterThanOrEqual(116)
    expect(ids.filter((id) => reference.entry(id) === undefined)).toEqual([])
  })
  it('leaves no finding without an entry', () => {
    const used = new Set(entries().flatMap(({ findings }) => findings.map(({ finding }) => finding)))
    const parents = new Set(reference.dataset.findings.map(({ parent }) => parent))
    expect(
      reference.dataset.findings.filter(({ id }) => !used.has(id) && !parents.has(id)).map(({ id }) => id),
    ).toEqual([])
  })
  it('has at least five findings and one look-alike an entry', () => {
    const thin = entries().filter(
      ({ id, findings }) => findings.length < 5 || reference.separatorsOf(id).length < 1,
    )
    expect(thin.map(({ id }) => id)).toEqual([])
  })
  it('has at least eight findings and three look-alikes for what is common or dangerous', () => {
    const important = entries().filter(
      ({ urgency, commonness }) => urgency === 'emergency' || commonness === 'common',
    )
    expect(important.length).toBeGreaterThanOrEqual(30)
    const thin = important.filter(
      ({ id, findings }) => findings.length < 8 || reference.separatorsOf(id).length < 3,
    )
    expect(thin.map(({ id }) => id)).toEqual([])
  })
  it('cites or marks every finding and cause, and cites a source in every entry', async () => {
    const { dataset } = await shippedFiles()
    for (const entry of dataset.entries) {
      for (const statement of [...entry.findings, ...entry.causes]) {
        expect(statement.cite !== undefined || statement.evidence === 'textbook').toBe(true)
      }
      expect(JSON.stringify(entry)).toContain('"cite"')
    }
  })
  it('rests on sources: half of what each entry says of findings and causes, and 85 % over all', async () => {
    const { dataset } = await shippedFiles()
    const shares = dataset.entries.map(({ id, findings, causes }) => {
      const statements: readonly { cite?: string[] | undefined }[] = [...findings, ...causes]
      return { id, cited: statements.filter(({ cite }) => cite !== undefined).length, all: statements.length }
    })
    expect(shares.filter(({ cited, all }) => cited / all < 0.5)).toEqual([])
    const { citedShare } = reportContent(dataset, { dataset: 0, index: 0 })
    expect(citedShare.findings).toBeGreaterThanOrEqual(0.85)
    expect(citedShare.causes).toBeGreaterThanOrEqual(0.85)
  })
  it('holds each source once', () => {
    const seen = new Map<string, string>()
    const twice: string[] = []
    for (const { id, doi, pmid, pmcid, url } of reference.dataset.references) {
      for (const address of [doi, pmid && `PMID ${pmid}`, pmcid, url?.replace(/\/$/u, '')]) {
        if (!address) continue
        const known = seen.get(address)
        if (known !== undefined && known !== id) twice.push(`${address}: ${known}, ${id}`)
        seen.set(address, id)
      }
    }
    expect(twice).toEqual([])
  })
  it('shows no working note of its makers in a source', () => {
    const notes = /not (?:shown|seen|noted|recorded)|from memory|to be completed|not on (?:the )?excerpt/iu
    expect(reference.dataset.references.filter((source) => notes.test(JSON.stringify(source)))).toEqual([])
  })
  it('reads every tell-apart pair from both sides', () => {
    for (const { id } of entries()) {
      for (const { entryId } of reference.separatorsOf(id)) {
        if (entryId === null) continue
        const other = reference.entry(entryId)?.id ?? ''
        expect(reference.separatorsOf(other).some((pair) => pair.entryId === id)).toBe(true)
      }
    }
  })
  it('stays within its size', async () => {
    const { files } = await shippedFiles()
    // What the program downloads and parses at start. Room for content on purpose: no statement is dropped for bytes.
    expect(Buffer.byteLength(files['dataset.json'])).toBeLessThan(2_400_000)
    expect(gzipSync(files['dataset.json']).byteLength).toBeLessThan(560_000)
    expect(Buffer.byteLength(files['search-index.json'])).toBeLessThan(1_500_000)
  })
  it('counts what it holds', async () => {
    const { dataset } = await shippedFiles()
    const report = reportContent(dataset, { dataset: 0, index: 0 })
    expect(report.entries.total).toBe(entries().length)
    expect(report.claims.cited + report.claims.textbook).toBeGreaterThan(
      report.findings.listed + report.causes,
    )
  })
})

describe('warnings that recur', () => {
  const offers = (entry: Entry, drug: RegExp): boolean =>
    (entry.management ?? []).some(({ kind, option }) => kind === 'drug' && drug.test(option))
  const lacking = (drug: RegExp, isWarned: (notes: readonly string[]) => boolean): string[] =>
    entries()
      .filter((entry) => offers(entry, drug) && !isWarned(entry.safetyNotes ?? []))
      .map(({ id }) => id)

  it('valproate never stands without POLG and pregnancy', () => {
    expect(lacking(/valproate/iu, (notes) => notes.includes('valproate-polg'))).toEqual([])
    expect(lacking(/valproate/iu, (notes) => notes.includes('valproate-pregnancy'))).toEqual([])
  })
  it('benzodiazepines and baclofen never stand without the danger of stopping abruptly', () => {
    const isWarned = (notes: readonly string[]): boolean => notes.some((note) => note.includes('abrupt'))
    expect(lacking(/clonazepam|clobazam|baclofen/iu, isWarned)).toEqual([])
  })
  it('an emergency has its red flags', () => {
    expect(entries().filter(({ urgency, redFlags }) => urgency === 'emergency' && !redFlags?.length)).toEqual(
      [],
    )
  })
})

describe('identifiers', () => {
  const unseen = (used: readonly string[], seen: readonly string[]): string[] =>
    used.filter((id) => !seen.includes(id))
  it('of sources were all seen in the evidence', () => {
    const { references } = reference.dataset
    expect(
      unseen(
        references.flatMap(({ doi }) => doi ?? []),
        provenance.doi,
      ),
    ).toEqual([])
    expect(
      unseen(
        references.flatMap(({ pmid }) => pmid ?? []),
        provenance.pmid,
      ),
    ).toEqual([])
    expect(
      unseen(
        references.flatMap(({ pmcid }) => pmcid ?? []),
        provenance.pmcid,
      ),
    ).toEqual([])
  })
  it('of entries and findings were all seen in the evidence', () => {
    const codes = entries().flatMap((entry) => entry.codes ?? [])
    expect(
      unseen(
        codes.flatMap(({ hpo }) => (hpo ?? []).map(({ id }) => id)),
        provenance.hpo,
      ),
    ).toEqual([])
    const { hpoTerms, findings } = reference.dataset
    const phenotypes = hpoTerms.flatMap(({ means, kinds, wider }) =>
      Object.keys({ ...means, ...kinds, ...wider }),
    )
    expect(unseen([...phenotypes, ...findings.flatMap(({ hpo }) => hpo ?? [])], provenance.hpo)).toEqual([])
    expect(
      unseen(
        codes.flatMap(({ omim }) => (omim ?? []).map(({ id }) => id)),
        provenance.omim,
      ),
    ).toEqual([])
    expect(
      unseen(
        codes.flatMap(({ orpha }) => (orpha ?? []).map(({ id }) => id)),
        provenance.orpha,
      ),
    ).toEqual([])
    expect(
      unseen(
        codes.flatMap(({ mondo }) => (mondo ?? []).map(({ id }) => id)),
        provenance.mondo,
      ),
    ).toEqual([])
    expect(
      unseen(
        codes.flatMap(({ icd10 }) => (icd10 ?? []).map(({ code }) => code.replace(/-$/u, ''))),
        provenance.icd,
      ),
    ).toEqual([])
    expect(
      unseen(
        codes.flatMap(({ icd11 }) => (icd11 ?? []).map(({ id }) => id)),
        provenance.icd,
      ),
    ).toEqual([])
    expect(
      unseen(
        reference.dataset.findings.flatMap(({ hpo }) => hpo ?? []),
        provenance.hpo,
      ),
    ).toEqual([])
  })
})

describe('the vocabulary', () => {
  it('has a term, or a reason why not, for every label of the evidence', () => {
    expect(labelRows.length).toBeGreaterThan(800)
    for (const [label = '', term = '', reason = ''] of labelRows) {
      if (term === '-') expect(reason, label).not.toBe('')
      else for (const id of term.split('+')) expect(reference.finding(id), `${label} -> ${id}`).toBeDefined()
    }
  })
  it('gives each phrase to one term', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const { id, label, synonyms = [], examples = [], lay = [], said = [] } of reference.dataset
      .findings) {
      const phrases = [label, ...synonyms, ...examples.flat(), ...lay, ...said]
      for (const phrase of new Set(phrases.map((text) => text.toLowerCase()))) {
        const owner = owners.get(phrase)
        if (owner !== undefined && owner !== id) shared.push(`${phrase}: ${owner}, ${id}`)
        owners.set(phrase, id)
      }
    }
    expect(shared).toEqual([])
  })
})

describe('drugs and pathway', () => {
  it('every drug leads to an entry, and every entry about drugs is led to', () => {
    const reached = new Set(reference.dataset.drugs.flatMap(({ entries: ids }) => ids))
    const drugEntries = entries().filter(({ parent }) => parent === 'drug-induced-myoclonus')
    expect(drugEntries.length).toBeGreaterThan(10)
    expect(drugEntries.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([])
  })
  it('every entry can be reached from the pathway, itself or through its parent', () => {
    const named = new Set(
      (reference.dataset.pathway?.nodes ?? []).flatMap(({ answers }) =>
        answers.flatMap(({ entries: ids }) => (ids ?? []).map((id) => reference.entry(id)?.id)),
      ),
    )
    const isReached = (id: string | undefined): boolean =>
      id !== undefined && (named.has(id) || isReached(reference.entry(id)?.parent))
    expect(
      entries()
        .filter(({ id }) => !isReached(id))
        .map(({ id }) => id),
    ).toEqual([])
  })
  it('every node of the pathway can be reached from its start', () => {
    const { start, nodes } = reference.dataset.pathway ?? { start: '', nodes: [] }
    const seen = new Set<string>()
    const visit = (id: string): void => {
      if (seen.has(id)) return
      seen.add(id)
      for (const { next } of nodes.find((node) => node.id === id)?.answers ?? [])
        if (next !== undefined) visit(next)
    }
    visit(start)
    expect(nodes.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([])
  })
})

describe('language', () => {
  it('is British throughout; "generalized" and "ized" terms of HPO and ILAE are kept', () => {
    const american =
      /\b(?:anesthe\w+|anemi\w+|hemorrhag\w+|edema|uremi\w+|hypoglycemi\w+|hyperglycemi\w+|tumors?|behavior\w*|pediatric\w*|celiac|diarrhea|esophag\w+|etiolog\w+|ischemi\w+|leukemi\w+|hypoxemi\w+|fibers?|color|center|aluminum)\b/iu
    const found: string[] = []
    for (const entry of entries()) {
      for (const [path, text] of textsOf(entry)) {
        if (/synonyms|lay|abbreviations|codes/u.test(path)) continue
        const match = american.exec(text)
        if (match) found.push(`${entry.id}${path}: ${match[0]}`)
      }
    }
    expect(found).toEqual([])
  })
  it('gives no dose', () => {
    const dose =
      /\b\d+(?:[.,]\d+)?\s?(?:mg|µg|microgram|mcg|g)(?:\/(?:kg|day|d|h|dose)|\s(?:daily|twice|per day|bd|tds|iv|im)\b)/iu
    const found: string[] = []
    for (const value of [entries(), reference.dataset.drugs, reference.dataset.safetyNotes]) {
      for (const [path, text] of textsOf(value)) if (dose.test(text)) found.push(`${path}: ${text}`)
    }
    expect(found).toEqual([])
  })
  it('names each entry by one key', () => {
    const keys = entries().map(({ name }) => nameKey(name))
    expect(new Set(keys).size).toBe(keys.length)
  })
})
