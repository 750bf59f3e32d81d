/** What the palette offers: a label to read and to type, and what it does. */
export type Command = {
  readonly id: string
  readonly group: 'Recent' | 'Entries' | 'Views' | 'Actions' | 'Search'
  readonly label: string
  readonly hint: string
  readonly run: () => void
}
