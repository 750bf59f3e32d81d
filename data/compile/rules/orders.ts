import type { Entry } from '../../schema/entry'
import type { Records } from '../read/read-records'
import type { PathKey, RecordFile } from '../read/record-file'
import { faultAt, type Fault } from './rule'

/** A sentence that tells the reader to do something, or not to. */
export type Order = {
  readonly record: RecordFile<unknown>
  readonly path: readonly PathKey[]
  readonly text: string
  /** The safety notes of its entry. Null for a drug or combination, which has none: on the medication view it is alone. */
  readonly notes: readonly string[] | null
}

type Text = readonly [path: readonly PathKey[], text: string]

const textsOfEntry = ({
  redFlags = [],
  management = [],
  pearls = [],
  pitfalls = [],
  summary,
}: Entry): readonly Text[] => [
  ...redFlags.map(({ text }, i): Text => [['redFlags', i], text]),
  ...management.map(({ option, appliesTo, note }, i): Text => [
    ['management', i],
    [option, appliesTo, note].join('; '),
  ]),
  ...pearls.map((text, i): Text => [['pearls', i], text]),
  ...pitfalls.map((text, i): Text => [['pitfalls', i], text]),
  [['summary'], summary],
]

const collectOrders = ({ entries, drugs }: Records): readonly Order[] => [
  ...entries.flatMap((record) =>
    textsOfEntry(record.value).map(([path, text]) => ({
      record,
      path,
      text,
      notes: record.value.safetyNotes ?? [],
    })),
  ),
  ...drugs.value.drugs.flatMap((drug, i) =>
    (['caution', 'context'] as const).flatMap((field) => {
      const text = drug[field]
      return text === undefined ? [] : [{ record: drugs, path: ['drugs', i, field], text, notes: null }]
    }),
  ),
  ...drugs.value.interactions.map(({ effect }, i) => ({
    record: drugs,
    path: ['interactions', i, 'effect'],
    text: effect,
    notes: null,
  })),
]

const collected = new WeakMap<Records, readonly Order[]>()

/** Every order of every entry, drug and combination. Collected once per set of records. */
export const ordersIn = (records: Records): readonly Order[] => {
  const orders = collected.get(records) ?? collectOrders(records)
  collected.set(records, orders)
  return orders
}

/** The orders in which every pattern is found. */
export const ordersAbout = (records: Records, ...patterns: readonly RegExp[]): readonly Order[] =>
  ordersIn(records).filter(({ text }) => patterns.every((pattern) => pattern.test(text)))

export const faultOf = ({ record, path }: Order, message: string, remedy: string): Fault =>
  faultAt(record, path, message, remedy)

/** Orders of entries that do not name a safety note, as faults. */
export const withoutNote = (orders: readonly Order[], note: string, subject: string): readonly Fault[] =>
  orders
    .filter(({ notes }) => notes !== null && !notes.includes(note))
    .map((order) =>
      faultOf(
        order,
        `speaks of ${subject} without the safety note that decides it`,
        `Add ${note} to the field "safetyNotes" of this entry.`,
      ),
    )
