import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The rooms of `renderer/`, from top to bottom. A room imports those below it. */
const viewRooms = [
  ['shell', 'what surrounds every view'],
  ['features', 'one folder per feature'],
  ['shared', 'what several features use'],
  ['focus', 'where the focus goes'],
  ['marks', 'drawings that several features share'],
  ['keyboard', 'the key map'],
  ['content', 'the compiled reference'],
  ['host', 'the port and its hosts'],
  ['library', "the reader's library"],
  ['integrity', 'hashes'],
]

/** The rooms of `data/query/`, from top to bottom. */
const queryRooms = [
  ['facets', 'filters and order of the table'],
  ['search', 'search'],
  ['recognise', 'reading free text'],
  ['medications', 'medication lists'],
  ['rank', 'ranking of a case'],
  ['phenopacket', 'reading phenopackets'],
  ['compare', 'comparison'],
  ['pathway', 'the pathway'],
  ['reference', 'the reference in memory'],
  ['text', 'words and strings'],
]

/** One zone per room: none of the rooms above it may be imported. */
const zonesOf = (folder, rooms) =>
  rooms.slice(1).map(([room], index) => ({
    target: `./${folder}/${room}`,
    from: rooms.slice(0, index + 1).map(([above]) => `./${folder}/${above}`),
    message: `Arrows point down: ${folder}/${room} (${rooms[index + 1][1]}) may import ${
      rooms
        .slice(index + 2)
        .map(([below]) => below)
        .join(', ') || 'no other room'
    }. Move what both need to one of these, or hand it in from above.`,
  }))

const features = readdirSync(new URL('../../renderer/features', import.meta.url))
const featureZones = features.map((feature) => ({
  target: `./renderer/features/${feature}`,
  from: './renderer/features',
  except: [`./${feature}`],
  message:
    'A feature imports no other feature. Move what both need to renderer/shared, or a drawing to marks.',
}))

/** Rules for `eslint-plugin-import-x` that keep the arrows between the rooms. */
export const roomRules = {
  'import-x/no-restricted-paths': [
    'error',
    {
      basePath: fileURLToPath(new URL('../..', import.meta.url)),
      zones: [...zonesOf('renderer', viewRooms), ...zonesOf('data/query', queryRooms), ...featureZones],
    },
  ],
}
