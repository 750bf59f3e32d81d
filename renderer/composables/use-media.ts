import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether a media query holds, followed while the scope lives. */
export const useMedia = (query: string): Readonly<Ref<boolean>> => {
  const list = window.matchMedia(query)
  const matches = ref(list.matches)
  const update = (): void => {
    matches.value = list.matches
  }
  list.addEventListener('change', update)
  onScopeDispose(() => list.removeEventListener('change', update))
  return matches
}

/** Below this width rail, facets and table take their narrow forms. */
export const useIsNarrow = (): Readonly<Ref<boolean>> => useMedia('(max-width: 899px)')
