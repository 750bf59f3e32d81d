import { describe, expect, it } from 'vitest'
import { CompileError } from '../../../../../data/compile/problem'
import { compileSources } from '../../../../../data/compile/compile-reference'
import { changedEntry, entryFile, sampleFiles, sampleSources } from '../records-folder'
import { today } from '../rules/rule-faults'

const file = entryFile
const compileChanged = (changes: Readonly<Record<string, string | Uint8Array>>): readonly string[] => {
  const sources = new Map(sampleSources())
  for (const [name, content] of Object.entries(changes))
    sources.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  try {
    compileSources(sources, today)
    return []
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
}
const linesOf = (from: string, to: string): readonly string[] => compileChanged(changedEntry(from, to))
const leftOut = 'The file is left out of all other checks until this is mended.'
const summary = 'summary: A jerk made for tests.'

it('the sample compiles', () => expect(compileChanged({})).toEqual([]))

describe('what breaks YAML is said with its remedy, once', () => {
  it.each([
    ['a colon in a plain text', 'summary: Two signs: jerk and ataxia'],
    [
      'a colon in a row',
      '  - { finding: ataxia, frequency: occasional, note: late: years, evidence: textbook }',
    ],
  ])('%s', (_, text) => {
    const from = text.startsWith('summary')
      ? summary
      : '  - { finding: ataxia, frequency: occasional, evidence: textbook }'
    const [first = '', ...rest] = linesOf(from, text)
    expect(first).toContain('Put the text in straight double quotes: it contains ": ".')
    expect(rest.filter((line) => line.startsWith('entries/'))).toEqual([])
  })
  it('curly quotes around a text with a colon', () => {
    const [first = ''] = linesOf(summary, 'summary: “Two signs: jerk and ataxia”')
    expect(first).toContain('Put the text in straight double quotes')
    expect(first).toContain('Curly quotes (“ ”) do not count')
  })
  it('a colon in a list of texts', () => {
    expect(
      linesOf('urgency: routine', 'pearls:\n  - Hiccup: look at the brainstem\nurgency: routine'),
    ).toEqual([
      `${file}:28 pearls[0]: must be a text, but is read as a field "Hiccup" with a value. Put the text in straight double quotes: it contains ": ".`,
    ])
  })
  it.each([
    ['- { finding: ataxia', ' ', 1],
    ['- { finding: ataxia', '   ', 3],
    ['- { finding: ataxia', '', 0],
  ])('a list dash off its column: %s after "%s"', (row, indent, spaces) => {
    const [first = '', ...rest] = linesOf(`  ${row}`, `${indent}${row}`)
    expect(first).toContain(`${file}:19: this line is indented by ${spaces} space`)
    expect(first).toContain(', its neighbours by 2. Indent it by 2 spaces.')
    expect(rest.filter((line) => line.startsWith('entries/'))).toEqual([])
  })
  it('a field off its column', () => {
    expect(linesOf('urgency: routine', ' urgency: routine')[0]).toContain(
      'this line is indented by 1 space, its neighbours by 0',
    )
  })
  it('a colon in a text, and what else is wrong with the file in the same round', () => {
    const lines = compileChanged({
      [file]: (sampleFiles[file] ?? '')
        .replace(summary, 'summary: Two: one')
        .replace('finding: ataxia', 'finding: no-sign'),
    })
    expect(lines.filter((line) => line.startsWith(file))).toHaveLength(2)
    expect(lines.join()).toContain('unknown finding "no-sign"')
    expect(lines.join()).not.toContain(leftOut)
  })
  it('two faults that stand by themselves, both', () => {
    const text = (sampleFiles[file] ?? '')
      .replace(summary, 'summary: One: two')
      .replace('name: Sample jerk', 'name: Sample: jerk')
    expect(compileChanged({ [file]: text }).filter((line) => line.startsWith(file))).toHaveLength(2)
  })
  it.each([
    ['kind: type', 'kind: [type', 'a list opened with [ is not closed before this line'],
    ['kind: type', 'kind: type\nkind: mimic', 'the field "kind" is written twice'],
    ['kind: type', '\tkind: type', 'this line is indented with a tab'],
    [summary, 'summary: "A jerk" for tests', 'there is more on this line than the value'],
    [summary, 'summary: @home', 'a text cannot begin with @'],
    [summary, 'summary: "A jerk', 'a quotation mark is opened and never closed'],
  ])('%s -> %s', (from, to, message) => expect(linesOf(from, to)[0]).toContain(message))
})

describe('what breaks the schema is said in words of the author', () => {
  it('a comma in a row', () => {
    expect(linesOf('here: no urge, there', 'here: no urge, no warning, there')).toEqual([
      `${file}:26 tellApart[0].no warning: is not a field of this record. If it belongs to the text before it, put that whole text in straight double quotes ("): inside {...} a comma ends a field.`,
    ])
  })
  it('a field left out', () => {
    expect(linesOf('activation: { action: yes, evidence: textbook }\n', '')[0]).toContain(
      'activation: "activation" is missing.',
    )
    expect(linesOf('commonness: rare\n', '')[0]).toContain(
      'commonness: "commonness" is missing. Write "commonness:" with one of: common, uncommon, rare, very-rare.',
    )
  })
  it('a misspelt field', () => {
    expect(linesOf('distribution: [multifocal]', 'distributions: [multifocal]').join('\n')).toContain(
      'Did you mean "distribution"?',
    )
  })
  it.each([
    [
      'findings[0].cite',
      '{ finding: action-jerk, frequency: very-frequent, percent: 85, n: 17/20, cite: [smith2020] }',
      '{ finding: action-jerk, frequency: very-frequent, percent: 85, n: 17/20, cite: smith2020 }',
      'Write cite: [smith2020].',
    ],
    ['generators', 'generators: [cortical]', 'generators: cortical', 'Write generators: [cortical].'],
  ])('one value where a list is meant: %s', (path, from, to, remedy) => {
    const lines = linesOf(from, to)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`${path}: must be a list`)
    expect(lines[0]).toContain(remedy)
  })
  it.each([
    ['group: hypoxic', 'group: infection', '"infectious"'],
    ['group: hypoxic', 'group: anoxic', '"hypoxic"'],
    ['urgency: routine', 'urgency: urgent', '"emergency"'],
    ['urgency: routine', 'urgency: treatable', '"treatable-cause"'],
    ['generators: [cortical]', 'generators: [brainstem]', '"subcortical-brainstem"'],
    ['generators: [cortical]', 'generators: [spinal]', '"spinal-segmental"'],
    ['distribution: [multifocal]', 'distribution: [generalised]', '"generalized"'],
    ['commonness: rare', 'commonness: very rare', '"very-rare"'],
    ['kind: type', 'kind: disease', '"disorder"'],
    ['frequency: occasional, evidence', 'frequency: often, evidence', '"frequent"'],
    ['{ action: yes', '{ action: true', '"yes"'],
    ['bands: [adult]', 'bands: [adults]', '"adult"'],
  ])('%s -> %s: all allowed values and what was meant', (from, to, meant) => {
    const [line = ''] = linesOf(from, to)
    expect(line).toMatch(/is not one of its values\. Allowed: [a-z-]+, /u)
    expect(line).toContain(`Did you mean ${meant}`)
  })
  it.each([
    ['percent: 85,', 'percent: 85%,', 'must be a number'],
    [
      summary,
      'summary: 2020',
      'must be a text, but has the number 2020. Put it in straight double quotes: "2020".',
    ],
    [summary, 'summary:', 'is left empty'],
    [
      'anatomy: { pathway: sensorimotor cortex, cite: [smith2020] }',
      'anatomy: sensorimotor cortex',
      'must have fields of its own',
    ],
    ['typicalYears: [42, 55]', 'typicalYears: 42', 'must be two numbers'],
    ['evidence: textbook }\nfindings', 'evidence: expert }\nfindings', 'The only value here is "textbook"'],
  ])('%s -> %s', (from, to, message) => expect(linesOf(from, to).join('\n')).toContain(message))
  it('an empty file, and one of remarks alone', () => {
    for (const text of ['', '\n', '# nothing\n'])
      expect(compileChanged({ 'entries/empty.yaml': text })[0]).toBe(
        `entries/empty.yaml: the file is empty. ${leftOut}`,
      )
  })
  it('a copy of a file, once', () => {
    expect(compileChanged({ 'entries/sample-jerk-copy.yaml': sampleFiles[file] ?? '' })).toEqual([
      'entries/sample-jerk-copy.yaml:1 id: is "sample-jerk", but the file is called sample-jerk-copy.yaml. The entry "sample-jerk" exists already in entries/sample-jerk.yaml: write an id of its own here, the same as the file name, and a name of its own.',
    ])
  })
})

describe('faults of all kinds come in one round', () => {
  it('text, schema, links and content, each once', () => {
    const text = (sampleFiles[file] ?? '')
      .replace('urgency: routine', 'urgency: urgent')
      .replace('finding: ataxia', 'finding: no-sign')
      .replace('A jerk made for tests.', 'A tumor #1 of tests.')
      .replace('reviewed: 2026-11-24', 'reviewed: 2026-02-31')
      .replace('  - { finding: deafness, frequency: excluded, evidence: textbook }\n', '')
    const said = compileChanged({ [file]: text, 'entries/stray.yml': 'id: x' }).join('\n')
    for (const part of [
      '"urgent" is not one of its values',
      'unknown finding "no-sign"',
      'everything after " #" is lost',
      'is no day of the calendar',
      'has 4 findings; at least 5',
      'is American spelling',
      'entries/stray.yml: a file of this name is never read',
    ])
      expect(said).toContain(part)
  })
  it('a row with an unknown field, no source and no frequency: all three', () => {
    const lines = linesOf(
      'finding: ataxia, frequency: occasional, evidence: textbook',
      'finding: ataxia, sign: yes',
    )
    expect(lines).toHaveLength(3)
    expect(lines.join('\n')).toMatch(
      /sign: is not a field[\s\S]*frequency" is missing[\s\S]*needs a citation|needs a citation/u,
    )
  })
  it('says nothing more of a place that breaks its schema', () => {
    const lines = linesOf('finding: ataxia, frequency', 'findings: ataxia, frequency')
    expect(lines.filter((line) => line.includes('unknown finding'))).toEqual([])
    expect(lines.filter((line) => line.includes('at least 5'))).toEqual([])
  })
  it('leaves an unreadable file out, blames no other for it and names the rules that wait', () => {
    const lines = compileChanged({ 'findings.yaml': '- { id: ataxia' })
    expect(lines.filter((line) => line.includes('unknown finding'))).toEqual([])
    expect(lines[0]).toContain(leftOut)
    expect(lines.at(-1)).toMatch(/^Not checked until every file can be read: .*findings-used/u)
  })
})

describe('what YAML and the file system pass over in silence is refused', () => {
  it.each([
    [summary, 'summary: Bursts #1 of a series', 29],
    ['name: cardiac arrest,', 'name: cardiac arrest #2\n  , ', 24],
    ['percent: 85,', 'percent: 85 # of 20\n    ,', 18],
    [summary, 'summary: "A jerk" # for tests', 29],
    ['urgency: routine', 'pearls:\n  - Look at #3 first\nurgency: routine', 28],
  ])('a remark that ends a value: %s -> %s', (from, to, line) => {
    expect(linesOf(from, to).join('\n')).toContain(`${file}:${line}: everything after " #" is lost`)
  })
  it('no remark of a line of its own or after the name of a field', () => {
    expect(linesOf('findings:\n', '# What is seen\nfindings: # the list\n  # first the jerks\n')).toEqual([])
    expect(linesOf(summary, 'summary: "Bursts #1 of a series"')).toEqual([])
    expect(linesOf(summary, 'summary: Bursts no#1 of a series')).toEqual([])
  })
  it('a file in Latin-1, with its line', () => {
    const text = (sampleFiles[file] ?? '').replace('name: Sample jerk', 'name: Ménière jerk')
    expect(compileChanged({ [file]: Buffer.from(text, 'latin1') })[0]).toContain(
      `${file}:2: the file is not saved as UTF-8`,
    )
    expect(compileChanged({ [file]: Buffer.from(text, 'utf16le') })[0]).toMatch(
      /not saved as UTF-8|NUL bytes/u,
    )
  })
  it('a letter that was lost before', () => {
    expect(linesOf('name: Sample jerk', 'name: M\uFFFDni\uFFFDre jerk')[0]).toContain(
      `${file}:2: a letter was lost here`,
    )
  })
  it.each([
    'entries/other.yml',
    'entries/other.YAML',
    'entries/other.yaml.bak',
    'findings.yml',
    'hiccup.yaml',
  ])('a file that is never read: %s', (name) =>
    expect(compileChanged({ [name]: 'id: x' })[0]).toContain(`${name}: a file of this name is never read`),
  )
})
