import { faultAt, type Rule } from './rule'

export const fileNames: Rule = {
  prose: 'An entry is in a file that is called like its id, and each id has one file.',
  *check({ entries }) {
    const files = new Set(entries.map(({ file }) => file))
    for (const record of entries) {
      const { id } = record.value
      const expected = `entries/${id}.yaml`
      if (record.file === expected) continue
      const name = record.file.replace('entries/', '')
      yield faultAt(
        record,
        ['id'],
        `is "${id}", but the file is called ${name}`,
        files.has(expected)
          ? `The entry "${id}" exists already in ${expected}: write an id of its own here, the same as the file name, and a name of its own.`
          : `Write "id: ${name.replace(/\.yaml$/u, '')}", or rename the file to ${id}.yaml.`,
      )
    }
  },
}
