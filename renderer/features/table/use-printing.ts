import { computed, onScopeDispose, ref, type Ref } from 'vue'

/**
 * Whether the program is being printed. The events come first where a person or the host prints; the media alone
 * changes where print is only emulated, as a developer's tools and tests do.
 */
export const usePrinting = (): Readonly<Ref<boolean>> => {
  const print = window.matchMedia('print')
  const isAnnounced = ref(false)
  const isPaper = ref(print.matches)
  const start = (): void => {
    isAnnounced.value = true
  }
  const stop = (): void => {
    isAnnounced.value = false
  }
  const follow = (): void => {
    isPaper.value = print.matches
  }
  window.addEventListener('beforeprint', start)
  window.addEventListener('afterprint', stop)
  print.addEventListener('change', follow)
  onScopeDispose(() => {
    window.removeEventListener('beforeprint', start)
    window.removeEventListener('afterprint', stop)
    print.removeEventListener('change', follow)
  })
  return computed(() => isAnnounced.value || isPaper.value)
}
