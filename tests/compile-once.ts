/** Global set-up of the unit tests: compiles the records once a run, since each test file that did so cost seconds. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { compileReference } from '../data/compile/compile-reference'

declare module 'vitest' {
  interface ProvidedContext {
    /** The JSON file that holds the `CompiledReference` of the project's records. */
    readonly compiledReference: string
  }
}

const records = fileURLToPath(new URL('../data/records', import.meta.url))

async function compileToFile(): Promise<string> {
  const compiled = await compileReference(records)
  const path = join(await mkdtemp(join(tmpdir(), 'myoclonus-compiled-')), 'compiled.json')
  await writeFile(path, JSON.stringify(compiled))
  return path
}

/** Each project of vitest calls the set-up in a module of its own; they share this. */
const shared = globalThis as { compiledReference?: Promise<string> | undefined }

export async function setup(project: TestProject): Promise<void> {
  project.provide('compiledReference', await (shared.compiledReference ??= compileToFile()))
}

export async function teardown(): Promise<void> {
  const path = await shared.compiledReference
  if (path !== undefined) await rm(join(path, '..'), { recursive: true, force: true })
}
