import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeChange, diffRecords } from '../../../../../data/compile/author/diff'
import { entryFile, otherEntry, recordsFolder, sampleFiles } from '../records-folder'

const entry = sampleFiles[entryFile] ?? ''
const changed = (...pairs: readonly (readonly [string, string])[]): readonly string[] => {
  const text = pairs.reduce((at, [from, to]) => {
    if (!at.includes(from)) throw new Error(`The entry does not hold "${from}"`)
    return at.replace(from, () => to)
  }, entry)
  return describeChange(entryFile, entry, text).map((line) => line.trim())
}

describe('describeChange', () => {
  it('says findings added, removed and changed', () => {
    const lines = changed(
      ['finding: deafness, frequency: excluded', 'finding: vertigo, frequency: rare'],
      ['finding: ataxia, frequency: occasional', 'finding: ataxia, frequency: frequent'],
      ['n: 17/20, cite: [smith2020]', 'n: 17/20, cite: [smith2020, jones2021]'],
    )
    expect(lines).toEqual([
      'entry changed: sample-jerk (Sample jerk)',
      'finding removed: deafness (frequency: excluded; evidence: textbook)',
      'finding changed: action-jerk: source added: jones2021',
      'finding changed: ataxia: frequency changed: "occasional" -> "frequent"',
      'finding added: vertigo (frequency: rare; evidence: textbook)',
    ])
  })
  it('says what changed in statements', () => {
    expect(
      changed(['A jerk made for tests.', 'Another jerk.'], ['urgency: routine', 'urgency: emergency']),
    ).toEqual([
      'entry changed: sample-jerk (Sample jerk)',
      'urgency changed: "routine" -> "emergency"',
      'summary changed: "A jerk made for tests." -> "Another jerk."',
    ])
    expect(changed(['cardiac arrest, group: hypoxic', 'cardiac arrest, group: vascular']).at(-1)).toBe(
      'cause changed: cardiac arrest: group changed: "hypoxic" -> "vascular"',
    )
    expect(
      changed(['urgency: routine', 'redFlags: [{ text: Fever., evidence: textbook }]\nurgency: routine']).at(
        -1,
      ),
    ).toBe('red flag added: Fever. (evidence: textbook)')
  })
  it('says nothing where only the writing changed', () => {
    expect(changed(['generators: [cortical]', 'generators:\n  - "cortical"'])).toEqual([])
  })
  it('loses no row of equal names, and names a new order', () => {
    const row = '  - { finding: ataxia, frequency: occasional, evidence: textbook }\n'
    expect(changed([row, row + row]).at(-1)).toContain('finding added: ataxia [2]')
    expect(changed([row, ''], ['causes:\n', `${row}causes:\n`])).toContain('finding: the order changed')
  })
  it('says what changed in sources and the vocabulary', () => {
    const references = sampleFiles['references.yaml'] ?? ''
    expect(
      describeChange('references.yaml', references, `${references}- { id: jones2021, title: New }\n`),
    ).toEqual(['references.yaml', '  source added: jones2021 (title: New)'])
    expect(describeChange('findings.yaml', '- { id: a, label: A }\n', '- { id: a, label: B }\n')).toEqual([
      'findings.yaml',
      '  finding of the vocabulary changed: a: label changed: "A" -> "B"',
    ])
  })
})

describe('diffRecords', () => {
  let dir = ''
  let remove = async (): Promise<void> => {}
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      stdio: 'pipe',
    })
  beforeAll(async () => {
    ;({ dir, remove } = await recordsFolder())
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'first')
  })
  afterAll(() => remove())

  it('is empty where nothing changed, and names a ref that git does not know', async () => {
    expect(await diffRecords(dir, 'HEAD')).toEqual([])
    await expect(diffRecords(dir, 'no-such-ref')).rejects.toThrow('git knows no "no-such-ref"')
    await expect(diffRecords(dir, '--output=x')).rejects.toThrow('git knows no "--output=x"')
  })
  it('says entries added, not yet known to git, and removed', async () => {
    await writeFile(join(dir, 'entries', 'other-jerk.yaml'), otherEntry())
    await rm(join(dir, entryFile))
    expect(await diffRecords(dir, 'HEAD')).toEqual([
      'entry added: other-jerk (Other jerk)',
      'entry removed: sample-jerk (Sample jerk)',
    ])
  })
})
