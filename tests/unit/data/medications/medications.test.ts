import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  checkDrugs,
  checkMedications,
  drugsOfText,
  entriesReached,
  listedDrugs,
  listedPartners,
  mostItems,
} from '../../../../data/query/medications/check-medications'
import { classOfWord } from '../../../../data/query/medications/list-words'
import {
  medicationsMarkdown,
  noEntryWarning,
  partnerWarning,
} from '../../../../data/query/medications/medications-export'
import type { Reference } from '../../../../data/query/reference/reference'
import { shippedReference } from '../shipped'

let reference: Reference
beforeAll(async () => {
  reference = await shippedReference()
})
const itemsOf = (text: string) => checkMedications(reference, text).items
const idsOf = (text: string): readonly string[] =>
  itemsOf(text).flatMap(({ matches }) => matches.map(({ drug }) => drug.id))
const textsOf = (text: string): readonly string[] => itemsOf(text).map((item) => item.text)

describe('a list is read as people write it', () => {
  it.each([
    ['lines', 'morphine\ngabapentin\r\nparacetamol'],
    ['commas', 'morphine, gabapentin,paracetamol'],
    ['semicolons', 'morphine; gabapentin;paracetamol'],
    ['bullets', '• morphine\n- gabapentin\n* paracetamol'],
    ['bullets on one line', '• morphine • gabapentin • paracetamol'],
    ['numbers', '1. morphine\n2) gabapentin\n(3) paracetamol'],
    ['numbers before capitals', '1. Morphine\n2. Gabapentin\n3. Paracetamol'],
    ['tabs', 'morphine\tgabapentin\tparacetamol'],
    ['and, plus', 'morphine and gabapentin plus paracetamol'],
    ['signs', 'morphine + gabapentin / paracetamol'],
    ['bars', 'morphine | gabapentin | paracetamol'],
  ])('%s', (_, text) => {
    expect(textsOf(text).map((item) => item.toLowerCase())).toEqual(['morphine', 'gabapentin', 'paracetamol'])
    expect(idsOf(text)).toEqual(['morphine', 'gabapentin'])
  })

  it.each([
    ['morphine sulphate MR 30 mg BD PO', 'morphine'],
    ['GABAPENTIN 300MG TDS', 'gabapentin'],
    ['Sodium valproate 500 mg bd', 'valproate'],
    ['levetiracetam XR 750mg', 'levetiracetam'],
    ['Fentanyl 0.5mcg/h patch', 'fentanyl'],
    ['Oramorph 10 mg/5 ml PRN', 'morphine'],
    ['2 x 20mg citalopram nocte', 'citalopram'],
    ['cefepime 1 g q8h IV', 'cefepime'],
    ['citalopram 0,5 mg', 'citalopram'],
    ['Tab. Tramadol 50 mg b.d.', 'tramadol'],
    ['ciprofloxacin500mg', 'ciprofloxacin'],
    ['co-careldopa 25/100 tds', 'levodopa'],
    ['co careldopa', 'levodopa'],
    ['levodopa/carbidopa 100/25', 'levodopa'],
    ['piperacillin/tazobactam 4.5 g', 'piperacillin-tazobactam'],
    ['piperacillin and tazobactam', 'piperacillin-tazobactam'],
    ['Tazocin 4.5g TDS', 'piperacillin-tazobactam'],
    ["St John's wort", 'st-johns-wort'],
    ['St Johns wort', 'st-johns-wort'],
    ['1,4-butanediol', 'gamma-hydroxybutyrate'],
    ['FK 506', 'tacrolimus'],
    ['triptan', 'triptans'],
    ['baclofen intrathecal pump', 'baclofen-intrathecal-withdrawal'],
    ['baclofen, intrathecal', 'baclofen-intrathecal-withdrawal'],
  ])('%s is one item: %s', (text, id) => {
    expect(itemsOf(text).map(({ reading }) => reading)).toEqual(['recognised'])
    expect(idsOf(text)).toEqual([id])
  })

  it('doses on their own, in columns or on the next line, belong to the drug before them', () => {
    expect(textsOf('Morphine\t10 mg\tPO\tBD\nparacetamol, 1 g, qds')).toEqual([
      'Morphine\t10 mg\tPO\tBD',
      'paracetamol, 1 g, qds',
    ])
    expect(textsOf('morphine\n10 mg\nBD\nsertraline')).toEqual(['morphine\n10 mg\nBD', 'sertraline'])
  })
  it('a sentence is a list as well', () => {
    expect(idsOf('on gabapentin 300 and morphine')).toEqual(['gabapentin', 'morphine'])
  })
  it('what has no entry is never lost: on its own, beside a name, or made of words of salts', () => {
    expect(itemsOf('paracetamol and morphine').map(({ reading }) => reading)).toEqual([
      'unrecognised',
      'recognised',
    ])
    expect(itemsOf('morphine paracetamol gabapentin')[0]?.unread).toEqual(['paracetamol'])
    expect(itemsOf('sodium chloride 0.9%')[0]?.reading).toBe('unrecognised')
    expect(itemsOf('SSRI')[0]?.reading).toBe('unrecognised')
  })
  it('headings are told from medicines', () => {
    expect(itemsOf('Current medications:\nmorphine').map(({ reading }) => reading)).toEqual([
      'no-name',
      'recognised',
    ])
  })
})

describe('what was done with a drug is kept as a note', () => {
  it.each([
    ['baclofen 10 mg tds stopped last week', 'stopped', 'stopped last week'],
    ['newly started quetiapine 25 nocte', 'changed', 'newly started'],
    ['no longer takes lithium', 'stopped', 'no longer takes'],
    ['tramadol (allergic)', 'negated', 'allergic'],
    ['lorazepam, missed', 'stopped', 'missed'],
  ])('%s', (text, status, note) => {
    const [item] = itemsOf(text)
    expect(item).toMatchObject({ reading: 'recognised', status, note })
  })
  it('what stands before a colon holds for the line, a heading up to a blank line', () => {
    expect(itemsOf('Stopped: baclofen, diazepam\nmorphine').map(({ status }) => status)).toEqual([
      'stopped',
      'stopped',
      null,
    ])
    expect(itemsOf('Stopped:\n- baclofen\n- diazepam\n\nmorphine').map(({ note }) => note)).toEqual([
      'Stopped',
      'Stopped',
      'Stopped',
      null,
    ])
  })
  it('a word before two drugs holds for both', () => {
    expect(itemsOf('stopped baclofen and diazepam').map(({ status }) => status)).toEqual([
      'stopped',
      'stopped',
    ])
  })
})

describe('misspellings', () => {
  it.each([
    ['morphin', 'morphine'],
    ['gabapentine', 'gabapentin'],
    ['cefepim', 'cefepime'],
    ['valporate', 'valproate'],
    ['Cipra', 'ciprofloxacin'],
    ['metylene blue', 'methylene-blue'],
    ['tranexamic acd', 'tranexamic-acid'],
    ['piperacilin/tazobactam', 'piperacillin-tazobactam'],
  ])('%s is read as %s, and says so', (text, id) => {
    const [match] = itemsOf(text)[0]?.matches ?? []
    expect(match?.drug.id).toBe(id)
    expect(match?.how).toBe('spelling')
  })
  it('a spelling as near to two drugs offers both and reads neither', () => {
    const [item] = itemsOf('Dalantin 100 mg')
    expect(item?.reading).toBe('choice')
    expect(item?.choices[0]?.candidates.map(({ drug }) => drug.id).sort()).toEqual(['pethidine', 'phenytoin'])
    expect(item?.matches).toEqual([])
  })
  it('each of two drugs with like names is read as itself', () => {
    expect(idsOf('valaciclovir, valganciclovir, Dilantin, Dolantin')).toEqual([
      'valaciclovir',
      'valganciclovir',
      'phenytoin',
      'pethidine',
    ])
  })
  // Two edits away and another drug: reading one for the other is an error in medication.
  it.each([
    'cycloserine',
    'pentobarbital',
    'cefalotin',
    'iproniazid',
    'penicillin V',
    'prednisone',
    'cefixime',
  ])('%s is not corrected to a listed drug', (text) => expect(itemsOf(text)[0]?.reading).toBe('unrecognised'))
  it('the first letter is kept and short words are not corrected', () => {
    expect(idsOf('dorphine, Ifxe, leed')).toEqual([])
  })
  it('prose is not corrected to brand names', () => {
    for (const text of [
      'neural tube defect',
      'symmetric jerks',
      'a comatose patient',
      'the drug was ended',
    ]) {
      expect(idsOf(text), text).toEqual([])
    }
  })
})

describe('short and everyday names stand alone', () => {
  it.each([
    ['lead', 'lead'],
    ['Lead level 60', 'lead'],
    ['INH 300 mg od', 'isoniazid'],
    ['TCA', 'cyclic-antidepressants-other'],
    ['Alcohol 20 units/week', 'alcohol-withdrawal'],
    ['Molly, 2 pills', 'mdma'],
  ])('%s', (text, id) => expect(idsOf(text)).toEqual([id]))
  it.each([
    'lead a normal life',
    'salbutamol inh 2 puffs',
    'Salbutamol 100mcg\tINH\tPRN',
    'diet coke',
    'good golly Molly',
  ])('%s is none of them', (text) => expect(idsOf(text)).toEqual([]))
  it('no name of the list is lost as a word of doses, but INH, which is read by its place', () => {
    const lost = reference.dataset.drugs
      .flatMap(({ name, names }) => [name, ...(names ?? [])])
      .filter((name) => classOfWord(name) !== null)
    expect(lost).toEqual(['INH'])
  })
})

describe('combinations', () => {
  it('need a drug of each group', () => {
    const { combinations } = checkMedications(reference, 'tramadol, sertraline, paracetamol')
    expect(combinations.map(({ interaction }) => interaction.id)).toEqual(['reuptake-inhibitor-with-opioid'])
    expect(combinations[0]?.groups.map((group) => group.map(({ id }) => id))).toEqual([
      ['sertraline'],
      ['tramadol'],
    ])
    expect(checkMedications(reference, 'tramadol').combinations).toEqual([])
  })
  it('every combination of the records is found from one drug of each group', () => {
    for (const { id, groups } of reference.dataset.interactions) {
      const members = new Map(
        reference.dataset.partners.map((partner) => [partner.id, partner.members[0]?.id ?? '']),
      )
      const ids = groups.flatMap((group) => group.slice(0, 1).map((id) => members.get(id) ?? id))
      expect(
        checkDrugs(reference, ids).combinations.map(({ interaction }) => interaction.id),
        id,
      ).toContain(id)
    }
  })
})

describe('partners in a combination', () => {
  const pairsOf = (text: string): readonly string[] =>
    checkMedications(reference, text).combinations.map(({ interaction }) => interaction.id)

  it.each([
    ['lithium, ramipril, ibuprofen', ['lithium-with-ace-inhibitor', 'lithium-with-nsaid']],
    ['Priadel 400 mg nocte\nCozaar 50 mg od', ['lithium-with-angiotensin-receptor-blocker']],
    ['Lithobid; HCTZ 12.5 mg', ['lithium-with-thiazide']],
    ['Camcolit and Lasix', ['lithium-with-loop-diuretic']],
    ['lithium, perindopril/indapamide', ['lithium-with-ace-inhibitor', 'lithium-with-thiazide']],
    ['lithium, an NSAID', ['lithium-with-nsaid']],
    ['Lithium 400, naproxn 500', ['lithium-with-nsaid']],
    ['oxycodone, pregabalin', ['opioid-with-gabapentinoid']],
    ['Butrans patch 10\nNeurontin 300 tds', ['opioid-with-gabapentinoid']],
    ['morphine, diazepam', ['opioid-with-benzodiazepine']],
    ['Norco prn, nitrazepam nocte', ['opioid-with-benzodiazepine']],
    ['codeine, zopiclone', ['opioid-with-benzodiazepine']],
    ['Lyrica, Xanax', ['gabapentinoid-with-benzodiazepine']],
    ['Clozaril, Tegretol', ['clozapine-with-carbamazepine']],
  ])('%s', (text, pairs) => expect([...pairsOf(text)].sort()).toEqual([...pairs].sort()))

  it('are read for that alone: no culprit, no drug of a description, not lost among items without an entry', () => {
    const { items, combinations } = checkMedications(reference, 'ramipril 5 mg, lithium, bisoprolol')
    expect(items.map(({ reading }) => reading)).toEqual(['recognised', 'recognised', 'unrecognised'])
    expect(listedDrugs(items).map(({ drug }) => drug.id)).toEqual(['lithium'])
    expect(listedPartners(items).map(({ drug }) => [drug.id, drug.class])).toEqual([
      ['ramipril', 'ACE inhibitor'],
    ])
    expect(combinations[0]?.groups.map((group) => group.map(({ id }) => id))).toEqual([
      ['lithium'],
      ['ramipril'],
    ])
    expect(drugsOfText(reference, 'on ramipril and lithium').map(({ id }) => id)).toEqual(['lithium'])
    expect(pairsOf('ramipril, ibuprofen, furosemide')).toEqual([])
  })
  it('keep what the list says of them, and come back from a bookmark', () => {
    const [item] = itemsOf('stopped ibuprofen last week')
    expect(item).toMatchObject({ reading: 'recognised', status: 'stopped' })
    const check = checkDrugs(reference, ['lithium', 'ramipril', 'nobody'])
    expect(check.partners.map(({ drug }) => drug.name)).toEqual(['ramipril'])
    expect(check.combinations.map(({ interaction }) => interaction.id)).toEqual([
      'lithium-with-ace-inhibitor',
    ])
    expect(check.unknown).toEqual(['nobody'])
  })
  it('every name of a partner is read, and none is lost as a word of doses', () => {
    for (const { members } of reference.dataset.partners) {
      for (const { id, name, names = [] } of members) {
        for (const text of [name, ...names]) {
          expect(
            listedPartners(itemsOf(`lithium\n${text} 20 mg od`)).map(({ drug }) => drug.id),
            text,
          ).toContain(id)
        }
      }
    }
  })
  it('no other common drug is corrected to one', () => {
    const others = `paracetamol aspirin sulindac atorvastatin simvastatin rosuvastatin lovastatin amlodipine nifedipine
      felodipine verapamil bisoprolol metoprolol atenolol carvedilol propranolol nebivolol spironolactone eplerenone amiloride
      triamterene digoxin warfarin apixaban rivaroxaban dabigatran clopidogrel ticagrelor metformin gliclazide glimepiride
      sitagliptin empagliflozin dapagliflozin insulin levothyroxine prednisolone hydrocortisone dexamethasone omeprazole
      pantoprazole lansoprazole esomeprazole famotidine ranitidine ondansetron cetirizine loratadine salbutamol tiotropium
      montelukast allopurinol colchicine alendronate denosumab tamsulosin finasteride solifenacin mirabegron amoxicillin
      doxycycline clarithromycin azithromycin nitrofurantoin fluconazole naloxone naltrexone ketotifen quetiapine mirtazapine
      olanzapine aripiprazole haloperidol hydroxychloroquine methotrexate azathioprine mycophenolate adalimumab tizanidine
      hydroxyzine promethazine furazolidone metamizole methyldopa minoxidil captodiame carvedilol`
    for (const name of others.split(/\s+/u)) expect(listedPartners(itemsOf(`${name} 5 mg`)), name).toEqual([])
  })
})

describe('order, bookmark, entries', () => {
  it('well-established causes come first, each drug once', () => {
    const listed = listedDrugs(itemsOf('donepezil, cefepime, MST Continus, fluoxetine, Oramorph'))
    expect(listed.map(({ drug }) => drug.id)).toEqual(['cefepime', 'morphine', 'fluoxetine', 'donepezil'])
    expect(listed[1]?.items.map(({ text }) => text)).toEqual(['MST Continus', 'Oramorph'])
  })
  it('ids bring back drugs and combinations, and unknown ids are named', () => {
    const check = checkDrugs(reference, ['tramadol', 'sertraline', 'nobody', 'tramadol'])
    expect(check.drugs.map(({ drug }) => drug.id)).toEqual(['sertraline', 'tramadol'])
    expect(check.combinations).toHaveLength(1)
    expect(check.unknown).toEqual(['nobody'])
    const drugs = check.drugs.map(({ drug }) => drug)
    expect(entriesReached(drugs, check.combinations)[0]).toBe('serotonin-syndrome')
  })
})

describe('as Markdown', () => {
  const exported = (text: string): string => {
    const { items, combinations } = checkMedications(reference, text)
    const withoutEntry = items.filter(({ reading }) => reading === 'unrecognised').map((item) => item.text)
    const toConfirm = items.filter(({ choices }) => choices.length > 0).map((item) => item.text)
    const unread = items.flatMap((item) => item.unread)
    const [drugs, partners] = [listedDrugs(items), listedPartners(items)]
    const report = { drugs, partners, combinations, withoutEntry, toConfirm, unread, isCut: false }
    return medicationsMarkdown(reference, report, '2026.1')
  }
  it('holds groups, sources, version and intended use, and what has no entry with its warning', () => {
    const text = exported('tramadol 50 mg; sertraline; bisoprolol 2.5 mg')
    for (const part of [
      'sertraline + tramadol',
      '**tramadol**',
      noEntryWarning,
      '- bisoprolol 2.5 mg',
      '## Sources',
      'content 2026.1',
    ])
      expect(text).toContain(part)
  })
  it('loses no item: what is to confirm, not read, or only an allergy is said', () => {
    const text = exported('Dalantin 100 mg\nmorphine paracetamol\nallergies: tramadol\nsertraline')
    for (const part of ['- Dalantin 100 mg', '- paracetamol (beside', 'sertraline + tramadol (“allergies”)'])
      expect(text).toContain(part)
  })
  it('names partners apart, with what they mean', () => {
    const text = exported('lithium 400 mg; ramipril 5 mg; bisoprolol')
    for (const part of [
      'lithium + ramipril',
      '## Partners in a combination only',
      partnerWarning,
      '- ramipril (ACE inhibitor): ramipril 5 mg',
    ])
      expect(text).toContain(part)
    expect(text.slice(text.indexOf('## No entry'))).not.toContain('ramipril')
  })
  it('shows what was typed as text, never as markup', () => {
    expect(exported('xyz <img src=x> [a](javascript:b) # c\\n## d')).toContain(
      '\\<img src=x\\> \\[a\\](javascript:b) \\# c',
    )
  })
})

describe('drugs of a description', () => {
  it.each([
    ['78-year-old, on cefepime day 4, renal failure, no fever', ['cefepime']],
    ['jerks relieved by alcohol; lead exposure', []],
    ['denies cocaine, allergic to tramadol', []],
    ['stopped clonazepam two weeks ago', ['benzodiazepine-withdrawal']],
    ['taking gabapentine and morphine', ['gabapentin', 'morphine']],
  ])('%s', (text, ids) => expect(drugsOfText(reference, text).map(({ id }) => id)).toEqual(ids))
})

describe('for any text', () => {
  const words = [
    'morphine',
    'paracetamol',
    '10',
    'mg',
    'BD',
    'lead',
    'and',
    'stopped:',
    'INH',
    'x1',
    'Dalantin',
    'zzzzzz',
  ]
  const separators = [' ', ', ', '\n', '\n\n', '; ', '\t', ' - ', '/', ' + ', '. ', ' • ']
  const list = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)), { maxLength: 40 })
    .map((pairs) => pairs.flat().join(''))

  it('never throws; items stand in order and do not overlap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), list), (text) => {
        let at = 0
        for (const item of itemsOf(text)) {
          expect(item.start).toBeGreaterThanOrEqual(at)
          expect(item.end).toBeGreaterThan(item.start)
          expect(text.slice(item.start, item.end)).toBe(item.text)
          for (const { start, end } of [...item.matches, ...item.choices]) {
            expect(start).toBeGreaterThanOrEqual(item.start)
            expect(end).toBeLessThanOrEqual(item.end)
          }
          at = item.end
        }
      }),
    )
  })
  it('every word stands in exactly one item, but for "and"', () => {
    fc.assert(
      fc.property(list, (text) => {
        const items = itemsOf(text)
        for (const match of text.matchAll(/\p{L}{2,}/gu)) {
          const holders = items.filter(({ start, end }) => start <= match.index && match.index < end)
          expect(holders.length, `${match[0]} in ${JSON.stringify(text)}`).toBeLessThanOrEqual(1)
          if (match[0] !== 'and') expect(holders.length, `${match[0]} in ${JSON.stringify(text)}`).toBe(1)
        }
      }),
    )
  })
  it('a listed name is found in any case, with any dose, among other lines', () => {
    const names = reference.dataset.drugs.flatMap((drug) =>
      // A name with a remark, such as "triptans (class)", is no name that people write.
      [drug.name, ...(drug.names ?? [])]
        .filter((name) => !/[(,;]\s|[()]/u.test(name))
        .map((name) => ({ drug, name })),
    )
    const dosed = ['', ' 500 mg', ' 1 g q8h', ' 2 x 20mg PO', ' 10 mg/5 ml', ' 0,5 mg nocte', ' MR 30 mg bd']
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...dosed),
        fc.infiniteStream(fc.boolean()),
        ({ drug, name }, dose, capitals) => {
          const cased = [...name]
            .map((letter) => (capitals.next().value === true ? letter.toUpperCase() : letter.toLowerCase()))
            .join('')
          expect(idsOf(`paracetamol 1 g\n${cased}${dose}\nwarfarin 3 mg`), cased + dose).toContain(drug.id)
        },
      ),
      { numRuns: 1500 },
    )
  })
  it('a huge paste is read in part, says where it stopped, and does not hang', () => {
    for (const text of [
      'ab\n'.repeat(33_000),
      'morphin paracetamol zzzzzzzzz '.repeat(3400),
      'x'.repeat(100_000),
      'a,'.repeat(50_000),
    ]) {
      const started = performance.now()
      const { items, readTo } = checkMedications(reference, text)
      expect(items.length).toBeLessThanOrEqual(mostItems)
      expect(readTo).not.toBeNull()
      // A sanity bound: seconds on a busy machine, minutes if time grew with the square of the length.
      expect(performance.now() - started).toBeLessThan(30_000)
    }
  })
})
