import { onScopeDispose, ref, type Ref } from 'vue'

/**
 * Whether a media query holds, followed while the scope lives.
 *
 * A query about width begins with `screen and`, and none is followed while the program prints. On paper the width is that
 * of the page and becomes known only after the pages are counted; a layout that changed then lost half its rows.
 */
export const useMedia = (query: string): Readonly<Ref<boolean>> => {
  const list = window.matchMedia(query)
  const print = window.matchMedia('print')
  const matches = ref(list.matches)
  const update = (): void => {
    if (!print.matches) matches.value = list.matches
  }
  list.addEventListener('change', update)
  print.addEventListener('change', update)
  onScopeDispose(() => {
    list.removeEventListener('change', update)
    print.removeEventListener('change', update)
  })
  return matches
}

/** Below this width the rail, the filters and the table take their narrow forms. */
export const useIsNarrow = (): Readonly<Ref<boolean>> => useMedia('screen and (max-width: 899px)')
