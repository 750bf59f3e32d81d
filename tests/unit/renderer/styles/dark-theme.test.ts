import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const tokens = readFileSync('renderer/styles/tokens.css', 'utf8')
const declarationsAfter = (selector: string): readonly string[] => {
  const block = tokens.slice(tokens.indexOf(selector) + selector.length)
  return block
    .slice(block.indexOf('{') + 1, block.indexOf('}'))
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

it('a dark system and the chosen dark theme look the same', () => {
  const system = declarationsAfter(":root:not([data-theme='light'])")
  expect(system.length).toBeGreaterThan(20)
  expect(declarationsAfter(":root[data-theme='dark']")).toEqual(system)
})
