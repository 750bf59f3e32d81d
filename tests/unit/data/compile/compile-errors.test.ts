import { afterEach, describe, expect, it } from 'vitest'
import { compileReference } from '../../../../data/compile/compile-reference'
import { CompileError } from '../../../../data/compile/problem'
import { changedEntry, recordsFolder, sampleFiles } from './records-folder'

const folders: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(folders.splice(0).map((remove) => remove()))
})
const problemsOf = async (changes: Readonly<Record<string, string>>): Promise<string> => {
  const { dir, remove } = await recordsFolder(changes)
  folders.push(remove)
  const error = await compileReference(dir).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof CompileError)) throw new Error(`Expected a CompileError, got ${String(error)}`)
  return error.message
}
const file = 'entries/sample-jerk.yaml'

describe('the compiler names file, line, path and reason of', () => {
  it('a dangling citation', async () => {
    const message = await problemsOf(
      changedEntry('percent: 85, n: 17/20, cite: [smith2020]', 'cite: [nobody1999]'),
    )
    expect(message).toContain(`${file}:18 findings[0].cite[0]: unknown source "nobody1999"`)
  })
  it('an unknown finding', async () => {
    const message = await problemsOf(changedEntry('finding: ataxia', 'finding: no-such-sign'))
    expect(message).toContain(`${file}:19 findings[1].finding: unknown finding "no-such-sign"`)
  })
  it('an age of 130', async () => {
    const message = await problemsOf(changedEntry('typicalYears: [42, 55]', 'typicalYears: [42, 130]'))
    expect(message).toContain(`${file}:12 onset.typicalYears[1]: an age is at most 120 years`)
  })
  it('ages in the wrong order', async () => {
    const message = await problemsOf(changedEntry('typicalYears: [42, 55]', 'typicalYears: [55, 42]'))
    expect(message).toContain('onset.typicalYears: the first number must not exceed the second')
  })
  it('a band outside the ages given', async () => {
    const message = await problemsOf(changedEntry('bands: [adult]', 'bands: [adult, infant]'))
    expect(message).toContain('onset.bands[1]: "infant" lies outside extremeYears 40-59')
  })
  it('a script tag', async () => {
    const message = await problemsOf(
      changedEntry('A jerk made for tests.', 'A <script>alert(1)</script> jerk.'),
    )
    expect(message).toContain(`${file}:29 summary: must be plain text: HTML tags and entities are refused`)
  })
  it('a statement without source', async () => {
    const message = await problemsOf(
      changedEntry('frequency: occasional, evidence: textbook', 'frequency: occasional'),
    )
    expect(message).toContain('findings[1]: needs a citation')
  })
  it('a frequency that contradicts its percentage', async () => {
    const message = await problemsOf(
      changedEntry('frequency: very-frequent, percent: 85', 'frequency: rare, percent: 85'),
    )
    expect(message).toContain('findings[0].frequency: "rare" contradicts 85 %, which is very-frequent')
  })
  it('an exclusion that holds only for a subtype', async () => {
    const message = await problemsOf(
      changedEntry(
        'frequency: occasional, evidence: textbook',
        'frequency: excluded, appliesTo: one form, evidence: textbook',
      ),
    )
    expect(message).toContain('excluded is allowed only without appliesTo')
  })
  it.each([
    'argues against',
    'never seen',
    'think of another cause',
    'another diagnosis',
    'speaks for a lesion, means a seizure',
    'absent by definition',
    'cortical myoclonus until shown otherwise',
  ])('a rare finding whose note says that it does not occur: %s', async (note) => {
    const message = await problemsOf(
      changedEntry('frequency: occasional, evidence', `frequency: rare, note: "${note}", evidence`),
    )
    expect(message).toContain(`${file}:19 findings[1].frequency: "ataxia" "rare" means seen in 1-4 %`)
  })
  it('an exclusion that is not excluded', async () => {
    const message = await problemsOf(
      changedEntry('frequency: occasional, evidence', 'frequency: rare, flags: [exclusion], evidence'),
    )
    expect(message).toContain('"ataxia" is flagged as an exclusion, so its frequency is "excluded"')
  })
  it('a finding that its own electrophysiology denies', async () => {
    const [text = ''] = Object.values(changedEntry('finding: ataxia', 'finding: giant-sep'))
    const findings = (sampleFiles['findings.yaml'] ?? '').replace('id: ataxia', 'id: giant-sep')
    const message = await problemsOf({
      [file]: `${text}neurophysiology: { giantSep: no, evidence: textbook }\n`,
      'findings.yaml': findings,
    })
    expect(message).toContain('"giant-sep" contradicts neurophysiology.giantSep: no')
  })
  it('an HPO term that leads to two findings, or to none', async () => {
    const message = await problemsOf({
      'hpo-terms.yaml': `- finding: ataxia
  means: { "HP:0002066": Gait ataxia }
- finding: action-jerk
  kinds: { "HP:0002066": Gait ataxia }
- finding: no-such-finding
  wider: { "HP:0100022": Abnormality of movement }
`,
    })
    expect(message).toContain('already leads to "ataxia"')
    expect(message).toContain('unknown finding "no-such-finding"')
  })
  it('a near finding that does not exist, and a time that is none', async () => {
    const findings = (sampleFiles['findings.yaml'] ?? '').replace(
      'id: ataxia,',
      'id: ataxia, near: [wobble],',
    )
    expect(await problemsOf({ 'findings.yaml': findings })).toContain('unknown finding "wobble"')
    const timed = changedEntry(
      'frequency: occasional, evidence',
      'frequency: occasional, when: soon, evidence',
    )
    expect(await problemsOf(timed)).toContain('when')
  })
  it('a field that does not exist', async () => {
    const message = await problemsOf(changedEntry('urgency: routine', 'urgency: routine\nurgent: yes'))
    expect(message).toContain('urgent: is not a field of this record')
  })
  it('a text of more than 60 words', async () => {
    const message = await problemsOf(changedEntry('A jerk made for tests.', 'word '.repeat(61).trim()))
    expect(message).toContain('summary: must have at most 60 words')
  })
  it('broken YAML', async () => {
    expect(await problemsOf(changedEntry('kind: type', 'kind: [type'))).toContain(
      'a list opened with [ is not closed',
    )
  })
  it('a file full of NUL bytes', async () => {
    expect(await problemsOf({ [file]: '\0'.repeat(64) })).toContain('holds NUL bytes')
  })
  it('two entries that claim one name', async () => {
    const second = (sampleFiles[file] ?? '')
      .replace('id: sample-jerk', 'id: other-jerk')
      .replace('name: Sample jerk', 'name: Other jerk')
      .replace('[SJ]', '[OJ]')
      .replace('[post-hypoxic sample, dancing sample]', '[posthypoxic sample]')
    expect(await problemsOf({ 'entries/other-jerk.yaml': second })).toContain(
      '"post-hypoxic sample" already names the entry "other-jerk"',
    )
  })
  it('a circle of parents', async () => {
    const message = await problemsOf(changedEntry('kind: type', 'kind: type\nparent: sample-jerk'))
    expect(message).toContain('parent: parents form a circle: sample-jerk -> sample-jerk')
  })
  it('a file whose name is not its id', async () => {
    expect(await problemsOf({ 'entries/misnamed.yaml': sampleFiles[file] ?? '' })).toContain(
      'but the file is called misnamed.yaml',
    )
  })
  describe('drugs and combinations:', () => {
    const drug = (id: string, name: string): string =>
      `  - { id: ${id}, name: ${name}, class: a class, kind: positive, level: textbook, entries: [sample-jerk], evidence: textbook }\n`
    const pair = (groups: string): string =>
      `  - { id: pair, name: A pair, groups: ${groups}, effect: An effect., entries: [sample-jerk], evidence: textbook }\n`
    const drugs = (partners: string, interactions: string): Readonly<Record<string, string>> => ({
      'drugs.yaml': `drugs:\n${drug('lithium', 'lithium')}partners:\n${partners}interactions:\n${interactions}`,
    })
    const nsaids = '  - { id: nsaids, name: NSAID, members: [{ id: ibuprofen, name: ibuprofen }] }\n'

    it('a group that names nothing known', async () => {
      expect(await problemsOf(drugs(nsaids, pair('[[lithium], [nsaid]]')))).toContain('unknown drug "nsaid"')
    })
    it('a combination without a culprit', async () => {
      const two = `${nsaids}  - { id: ace, name: ACE inhibitor, members: [{ id: ramipril, name: ramipril }] }\n`
      expect(await problemsOf(drugs(two, pair('[[ace], [nsaids]]')))).toContain(
        'interactions[0].groups: needs a group of drugs that have an entry',
      )
    })
    it('a partner class that no combination names', async () => {
      const two = `${nsaids}  - { id: ace, name: ACE inhibitor, members: [{ id: ramipril, name: ramipril }] }\n`
      expect(await problemsOf(drugs(two, pair('[[lithium], [nsaids]]')))).toContain(
        'no combination names the partner class "ace"',
      )
    })
    it('a name that leads to two drugs', async () => {
      const twice = nsaids.replace('name: ibuprofen', 'name: Lithium')
      expect(await problemsOf(drugs(twice, pair('[[lithium], [nsaids]]')))).toContain(
        '"lithium" already names the drug "lithium"',
      )
    })
    it('two combinations of one id', async () => {
      const both = `${pair('[[lithium], [nsaids]]')}${pair('[[lithium], [nsaids]]')}`
      expect(await problemsOf(drugs(nsaids, both))).toContain('combination "pair" is here twice')
    })
  })
  it('a source that nothing cites', async () => {
    const message = await problemsOf({
      'references.yaml': `${sampleFiles['references.yaml']}- { id: idle2001, title: Idle, kind: review, tier: B }\n`,
    })
    expect(message).toContain('references.yaml:2 [1].id: source "idle2001" is cited nowhere')
  })
  it('every fault at once', async () => {
    const message = await problemsOf({
      [file]: (sampleFiles[file] ?? '')
        .replace('finding: ataxia', 'finding: unknown-a')
        .replace('[smith2020] }\nurgency', '[x9] }\nurgency'),
    })
    expect(message).toMatch(/^2 problems/u)
  })
})

describe('compiling', () => {
  it('gives the same bytes twice', async () => {
    const { dir, remove } = await recordsFolder()
    folders.push(remove)
    expect((await compileReference(dir)).files).toEqual((await compileReference(dir)).files)
  })
  it('states hashes that fit the files', async () => {
    const { dir, remove } = await recordsFolder()
    folders.push(remove)
    const { manifest, files } = await compileReference(dir)
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(files['dataset.json']))
    expect(manifest.files['dataset.json']?.sha256).toBe(Buffer.from(digest).toString('hex'))
    expect(manifest.counts).toEqual({ entries: 1, findings: 5, references: 1, drugs: 0 })
  })
})
