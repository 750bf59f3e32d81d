import { faultAt, type Rule } from './rule'

const note = 'sedatives-liver-and-lung'
const isSedative = /^(?:benzodiazepine|sedative)/iu
const isBrittle = /hepatic|hypercapni|encephalopathy/iu
const exceptions = [/status epilepticus/iu, /withdrawal/iu]

export const sedativesLiverAndLung: Rule = {
  prose: `A warning of sedatives in liver failure or hypercapnia names its exceptions (status epilepticus, withdrawal), and the entry has the safety note ${note}.`,
  *check({ entries }) {
    for (const record of entries) {
      const { management = [], safetyNotes = [] } = record.value
      for (const [i, { kind, option, note: text = '' }] of management.entries()) {
        if (kind !== 'harmful' || !isSedative.test(option) || !isBrittle.test(`${option} ${text}`)) continue
        const path = ['management', i]
        if (!exceptions.every((pattern) => pattern.test(text))) {
          const remedy =
            'Say in "note" that status epilepticus and withdrawal of alcohol or sedatives are treated all the same.'
          yield faultAt(record, path, 'warns of sedatives without the exceptions', remedy)
        }
        if (!safetyNotes.includes(note)) {
          const remedy = `Add ${note} to the field "safetyNotes" of this entry.`
          yield faultAt(record, path, 'warns of sedatives without the safety note that decides it', remedy)
        }
      }
    }
  },
}
