import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { RecordSources } from '../../../../data/compile/read/read-records'

/** A small, whole set of records; a test changes one file to see what the compiler says. */
const entry = `id: sample-jerk
name: Sample jerk
abbreviations: [SJ]
synonyms: [post-hypoxic sample, dancing sample]
kind: type
aetiology: symptomatic
generators: [cortical]
anatomy: { pathway: sensorimotor cortex, cite: [smith2020] }
distribution: [multifocal]
onset:
  bands: [adult]
  typicalYears: [42, 55]
  extremeYears: [40, 59]
  tempo: acute
  cite: [smith2020]
activation: { action: yes, evidence: textbook }
findings:
  - { finding: action-jerk, frequency: very-frequent, percent: 85, n: 17/20, cite: [smith2020] }
  - { finding: ataxia, frequency: occasional, evidence: textbook }
  - { finding: rest-jerk, frequency: occasional, cite: [smith2020] }
  - { finding: dementia, frequency: occasional, cite: [smith2020] }
  - { finding: deafness, frequency: excluded, evidence: textbook }
causes:
  - { name: cardiac arrest, group: hypoxic, cite: [smith2020] }
tellApart:
  - { name: a tic, here: no urge, there: urge before the movement, evidence: textbook }
urgency: routine
commonness: rare
summary: A jerk made for tests.
reviewed: 2026-11-24
changes: [{ date: 2026-11-24, what: First version. }]
`
const findings = `- { id: action-jerk, label: Action jerk, group: activation, obtained: bedside, definition: Jerk on movement., lay: [jumps when reaching] }
- { id: ataxia, label: Ataxia, group: cerebellar, obtained: bedside, definition: Clumsy movement., synonyms: [wobbly gait] }
- { id: rest-jerk, label: Jerk at rest, group: activation, obtained: bedside, definition: Jerk without movement. }
- { id: dementia, label: Dementia, group: cognitive, obtained: history, definition: Loss of memory and thought. }
- { id: deafness, label: Deafness, group: sensory, obtained: bedside, definition: Loss of hearing. }
`
const references = `- { id: smith2020, title: A source, year: 2020, kind: primary, tier: A, pmid: "1" }
`
const provenance = JSON.stringify({ pmid: ['1'] })
export const sampleFiles: Readonly<Record<string, string>> = {
  'entries/sample-jerk.yaml': entry,
  'findings.yaml': findings,
  'references.yaml': references,
  'provenance.json': provenance,
}

/** Writes the sample records, changed as asked, to a folder of its own; returns the folder and its removal. */
export const recordsFolder = async (
  changes: Readonly<Record<string, string>> = {},
): Promise<{ readonly dir: string; readonly remove: () => Promise<void> }> => {
  const dir = await mkdtemp(join(tmpdir(), 'records-'))
  for (const [file, text] of Object.entries({ ...sampleFiles, ...changes })) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), text)
  }
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

/** A sample file with one piece of text replaced; fails where the piece is not there, so a test cannot pass by accident. */
export const changedFile = (file: string, from: string, to: string): Readonly<Record<string, string>> => {
  const text = sampleFiles[file] ?? ''
  if (!text.includes(from)) throw new Error(`The sample ${file} does not hold "${from}"`)
  return { [file]: text.replace(from, () => to) }
}

export const entryFile = 'entries/sample-jerk.yaml'
export const changedEntry = (from: string, to: string): Readonly<Record<string, string>> =>
  changedFile(entryFile, from, to)

/** A second entry like the sample, with names of its own. */
export const otherEntry = (from = '', to = ''): string => {
  const text = (sampleFiles[entryFile] ?? '')
    .replace('id: sample-jerk', 'id: other-jerk')
    .replace('name: Sample jerk', 'name: Other jerk')
    .replace('[SJ]', '[OJ]')
    .replace('[post-hypoxic sample, dancing sample]', '[second sample]')
  if (!text.includes(from)) throw new Error(`The other entry does not hold "${from}"`)
  return text.replace(from, () => to)
}

/** The sample files, changed as asked, as the compiler takes them. */
export const sampleSources = (changes: Readonly<Record<string, string>> = {}): RecordSources =>
  new Map(
    Object.entries({ ...sampleFiles, ...changes }).map(([file, text]) => [
      file,
      new TextEncoder().encode(text),
    ]),
  )
