import { isStopWord, processTerm, tokenizeForQuery } from '../text/text'

/** Content words of free text: stop words go, unless the query is made of nothing else. */
export const readContentWords = (text: string): readonly string[] => {
  const all = tokenizeForQuery(text)
    .map((raw) => ({ raw, term: processTerm(raw) }))
    .filter(({ term }) => term !== '')
  const telling = all.filter(({ raw, term }) => !isStopWord(raw.toLowerCase()) && !isStopWord(term))
  return [...new Set((telling.length > 0 ? telling : all).map(({ term }) => term))]
}
