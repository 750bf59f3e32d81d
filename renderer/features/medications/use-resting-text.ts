import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

const restMs = 600

/** A text for a live region: follows once typing rests, since a screen reader would otherwise hear every letter's totals. */
export const useRestingText = (text: Readonly<Ref<string>>): Readonly<Ref<string>> => {
  const said = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    text,
    (next) => {
      clearTimeout(timer)
      timer = setTimeout(() => (said.value = next), restMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return readonly(said)
}
