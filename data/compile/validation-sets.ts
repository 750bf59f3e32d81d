import { readFile } from 'node:fs/promises'
import type { Reference } from '../query/reference/reference'
import { readVignettes, validateVignettes, type VignetteValidation } from './validate-vignettes'

/** A set of cases whose figures About shows, with who wrote it. */
type CaseSet = {
  readonly file: string
  readonly name: string
  readonly writtenBy: string
  /** Whether rules or weights were chosen in its sight. */
  readonly isInSight: boolean
}

export const caseSets: readonly CaseSet[] = [
  {
    file: 'vignettes.json',
    name: 'Cases of this project',
    writtenBy:
      'Written for this project from textbook pictures and published reports, with the program at hand.',
    isInSight: true,
  },
  {
    file: 'vignettes-held-out.json',
    name: 'Held-out cases of this project',
    writtenBy: 'Written for this project without sight of vocabulary, records or code.',
    isInSight: true,
  },
  {
    file: 'published-reports.json',
    name: 'Published reports',
    writtenBy: 'Retold from published case reports by people who did not know the program.',
    isInSight: true,
  },
]

export type ShownSet = Omit<CaseSet, 'file'> & Omit<VignetteValidation, 'phrases' | 'unresolved'>

/** Ranks every set; `folder` holds their files. */
export const validateSets = (reference: Reference, folder: string): Promise<readonly ShownSet[]> =>
  Promise.all(
    caseSets.map(async ({ file, ...set }) => {
      const source = await readFile(`${folder}/${file}`, 'utf8')
      const { n, top1, top3, top5, misses } = validateVignettes(reference, readVignettes(source, reference))
      return { ...set, n, top1, top3, top5, misses }
    }),
  )
