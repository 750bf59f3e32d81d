import { createTextVNode, h, type FunctionalComponent } from 'vue'
import { highlight } from '../../data/query/search/highlight'

/**
 * A text with what matched marked. A function instead of a component with a state of its own: a table in sight holds some
 * hundred and fifty of them, and each is asked at every key press. Most have no match and stay one text node, whose
 * letters alone change from answer to answer.
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
