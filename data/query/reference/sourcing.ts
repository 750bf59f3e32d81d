/** What a statement of the records rests on. */
export type Sourced = {
  readonly cite?: readonly string[] | undefined
  readonly evidence?: 'textbook' | undefined
}

/**
 * Whether a statement rests on textbook knowledge, wholly or beside its sources. The compiler takes no statement
 * of an entry without either, and the dataset leaves the mark out where it follows from the missing sources.
 */
export const isTextbook = ({ cite, evidence }: Sourced): boolean =>
  evidence === 'textbook' || cite === undefined
