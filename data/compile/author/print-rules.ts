import { allRules } from '../rules/all-rules'

/** Every rule with its prose, one per line. */
export const printRules = (): readonly string[] => {
  const width = Math.max(...Object.keys(allRules).map((name) => name.length))
  return Object.entries(allRules).map(([name, { prose }]) => `${name.padEnd(width)}  ${prose}`)
}
