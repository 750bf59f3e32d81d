import { createTextVNode, h, type FunctionalComponent } from 'vue'
import { highlight } from '../../data/query/search/highlight'

/**
 * A text with its matches marked. A functional component without state: a table on screen holds about 150 of them, and
 * each is rendered at every key press. Most have no match and stay one text node, of which only the letters change.
 */
export const MatchText: FunctionalComponent<{
  text: string
  /** Index terms that matched; absent or empty marks nothing. */
  terms?: ReadonlySet<string> | undefined
}> = ({ text, terms }) => {
  const segments = terms === undefined || terms.size === 0 ? [] : highlight(text, terms)
  if (!segments.some(({ isMatch }) => isMatch)) return createTextVNode(text)
  return segments.map((segment) =>
    segment.isMatch ? h('mark', segment.text) : createTextVNode(segment.text),
  )
}
MatchText.props = ['text', 'terms']
