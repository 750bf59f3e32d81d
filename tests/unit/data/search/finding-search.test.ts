import { beforeAll, describe, expect, it } from 'vitest'
import { explainHit } from '../../../../data/query/search/explain'
import { facetValues } from '../../../../data/query/facets/facets'
import { findingNames, searchedFindings, shownFindings } from '../../../../data/query/search/finding-names'
import { findingProbability } from '../../../../data/query/reference/frequency'
import { drugsByName } from '../../../../data/query/search/drug-question'
import type { Reference } from '../../../../data/query/reference/reference'
import { findingsAgainst } from '../../../../data/query/search/rules-out'
import { namingFields } from '../../../../data/query/search/cohesion'
import { searchReference } from '../../../../data/query/search/search'
import type { SearchHit } from '../../../../data/query/search/search-outcome'
import { documentMaker } from '../../../../data/query/search/search-document'
import { indexTerms, nameKey } from '../../../../data/query/text/text'
import type { Entry } from '../../../../data/schema/entry'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})

const entryOf = (id: string): Entry => {
  const entry = reference.entry(id)
  if (entry === undefined) throw new Error(`No entry ${id}`)
  return entry
}
const hitsOf = (query: string): readonly SearchHit[] => {
  const { hits, didYouMean } = searchReference(reference, query)
  return [...hits, ...didYouMean]
}
/** The finding and what is narrower: an entry that rules out dementia may still show another kind of decline. */
const kindsOf = (id: string): ReadonlySet<string> => {
  const below = reference.dataset.findings
    .filter(({ parent }) => parent === id)
    .flatMap((f) => [...kindsOf(f.id)])
  return new Set([id, ...below])
}
const shows = (entry: Entry, id: string): boolean => {
  const kinds = kindsOf(id)
  return shownFindings(entry, entry.findings).some(({ finding }) => kinds.has(finding))
}
/** Whether every word that was found stands in what the entry is called: "sleep jerks" stop in sleep. */
const isNamedBy = ({ matches }: SearchHit): boolean => {
  const named = new Set(matches.flatMap(({ field, terms }) => (namingFields.has(field) ? terms : [])))
  return matches.every(({ terms }) => terms.every((term) => named.has(term)))
}
/** The records' own word, without the rules of the search. */
const isRuledOut = (entry: Entry, id: string): boolean => {
  const rows = entry.findings.filter(({ finding }) => finding === id)
  return rows.some(({ frequency, flags }) => frequency === 'excluded' || flags?.includes('exclusion'))
}

describe('what argues against an entry', () => {
  it('never makes it a hit: finding:, the label and every synonym, for every finding', () => {
    for (const finding of reference.dataset.findings) {
      const against = reference.entries.filter(
        (entry) => isRuledOut(entry, finding.id) && !shows(entry, finding.id),
      )
      if (against.length === 0) continue
      const names = [...findingNames(finding), ...(finding.examples ?? []).flat()]
      const scoped = [finding.id, ...names].map((name) => `finding:"${name.replaceAll('"', '')}"`)
      for (const query of [`finding:${finding.id}`, ...scoped, ...names]) {
        for (const hit of hitsOf(query)) {
          if (!against.some(({ id }) => id === hit.entryId)) continue
          // It may be called so: "essential palatal tremor" rules out a tremor of the limbs.
          const isCalled =
            hit.pass === 'name' ||
            isNamedBy(hit) ||
            hit.matches.every(({ field }) => namingFields.has(field) || field === 'text')
          expect(isCalled && !query.startsWith('finding:'), `"${query}" finds ${hit.entryId}`).toBe(true)
          expect(hit.findings ?? []).not.toContain(finding.id)
        }
      }
    }
  })

  it('is in no facet, no document and no explanation', () => {
    const documentOf = documentMaker(reference.dataset)
    for (const entry of reference.entries) {
      const searched = searchedFindings(reference.dataset, entry, reference.finding).map(
        ({ finding }) => finding.id,
      )
      for (const id of findingsAgainst(entry)) {
        expect(facetValues(entry, 'finding')).not.toContain(id)
        expect(searched).not.toContain(id)
        const label = reference.finding(id)?.label ?? ''
        expect(documentOf(entry).finding.split('\n')).not.toContain(label)
      }
    }
  })

  it('is said by a field of the record too: no giant SEP in reticular reflex myoclonus', () => {
    for (const id of ['essential-myoclonus', 'reticular-reflex-myoclonus']) {
      expect(findingsAgainst(entryOf(id))).toContain('giant-sep')
      for (const query of ['finding:giant-sep', 'giant SEP', 'jerks with giant SEP', 'finding:"giant SEP"']) {
        expect(hitsOf(query).map(({ entryId }) => entryId)).not.toContain(id)
      }
    }
  })
})

describe('finding:', () => {
  it('gives the entries that show it or a narrower one, the likeliest first, for every finding', () => {
    for (const { id } of reference.dataset.findings) {
      const kinds = kindsOf(id)
      const probability = (entry: Entry): number =>
        Math.max(
          0,
          ...shownFindings(entry, entry.findings)
            .filter(({ finding }) => kinds.has(finding))
            .map(findingProbability),
        )
      const hits = hitsOf(`finding:${id}`)
      const found = hits.map(({ entryId }) => probability(entryOf(entryId)))
      expect(found).toEqual(found.toSorted((a, b) => b - a))
      expect(Math.min(1, ...found)).toBeGreaterThan(0)
      expect(new Set(hits.map(({ entryId }) => entryId))).toEqual(
        new Set(reference.entries.filter((entry) => probability(entry) > 0).map((entry) => entry.id)),
      )
    }
  })

  it('narrows with other words and filters, and calls a rare finding rare', () => {
    const hits = hitsOf('finding:ataxia onset:child')
    expect(hits.length).toBeGreaterThan(5)
    for (const { entryId } of hits) expect(entryOf(entryId).onset.bands).toContain('child')
    expect(hitsOf('finding:ataxia lafora').map(({ entryId }) => entryId)).toContain('lafora-disease')
    const rare = hitsOf('finding:myoclonic-status').find(
      ({ entryId }) => entryId === 'juvenile-myoclonic-epilepsy',
    )
    expect(rare && explainHit(reference, rare).find(({ field }) => field === 'finding')?.text).toMatch(
      /, rare$/u,
    )
  })
})

describe('a hit is explained by the finding itself', () => {
  it('says its own label, whatever was typed', () => {
    const labels = new Set(reference.dataset.findings.flatMap(({ label }) => [label, `${label}, rare`]))
    const queries = reference.dataset.findings.flatMap(({ lay = [], synonyms = [], examples = [] }) => [
      ...lay.slice(0, 2),
      ...synonyms.slice(0, 2),
      ...examples.flat().slice(0, 2),
    ])
    for (const query of queries) {
      for (const hit of hitsOf(query).slice(0, 4)) {
        const reason = explainHit(reference, hit).find(({ field }) => field === 'finding')
        if (reason !== undefined) expect(labels).toContain(reason.text)
      }
    }
    const [first] = hitsOf('finding:"jerks that will not stop"')
    const reason = first && explainHit(reference, first).find(({ field }) => field === 'finding')
    expect(reason?.text).toContain('Myoclonic status')
  })

  it('does not take the words of another cause for the finding', () => {
    const ids = (query: string) => hitsOf(query).map(({ entryId }) => entryId)
    expect(ids('jerks after cardiac arrest')).not.toContain('juvenile-myoclonic-epilepsy')
    expect(ids('myoclonus after cardiac arrest awake')).toEqual(['lance-adams-syndrome'])
    expect(ids('can cefepime cause myoclonus')).not.toContain('antiviral-induced-myoclonus')
    expect(ids('cefepime')[0]).toBe('antibiotic-induced-myoclonus')
    expect(ids('aciclovir')).not.toContain('antibiotic-induced-myoclonus')
    expect(ids('breast cancer')).not.toContain('celiac-disease-myoclonus')
  })

  it('finds no entry by an exposure whose drug is another entry’s', () => {
    const drugs = drugsByName(reference)
    for (const entry of reference.entries) {
      const own = new Set(reference.drugsOf(entry.id).map(({ id }) => id))
      const causes = new Set(
        [entry.name, ...(entry.synonyms ?? []), ...(entry.lay ?? []), ...entry.causes.map(({ name }) => name)]
          .concat(entry.onset.setting ?? '')
          .flatMap(indexTerms),
      )
      for (const { finding, names } of searchedFindings(reference.dataset, entry, reference.finding)) {
        for (const name of names) {
          const drug = drugs.get(nameKey(name))
          if (drug === undefined || own.has(drug.id) || name.length < 5) continue
          const isNamed = indexTerms(name).every((term) => causes.has(term))
          const isSame = drugs.get(nameKey(finding.label)) !== undefined
          expect(isNamed || isSame || own.size > 0, `${entry.id} by "${name}" of ${finding.id}`).toBe(true)
        }
      }
    }
  })
})

describe('the emergencies', () => {
  it.each(['do not miss', 'Emergency', 'emergencies', "don't miss", 'urgency:emergency'])(
    '"%s" asks for them and nothing else',
    (query) => {
      const found = hitsOf(query).map(({ entryId }) => entryOf(entryId).urgency)
      expect(found).toHaveLength(reference.entries.filter(({ urgency }) => urgency === 'emergency').length)
      expect(new Set(found)).toEqual(new Set(['emergency']))
    },
  )
})
