import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import {
  readingSteps,
  recogniseCase,
  type RecognisedCase,
} from '../../../data/query/recognise/recognise-case'
import type { Reference } from '../../../data/query/reference/reference'

/** A text up to this length is read between two keys; a longer one waits for a pause and is read in slices. */
const readAtOnce = 1_000
const pauseMs = 200
/** Half a frame, so that a key pressed meanwhile is painted in the next. */
const sliceMs = 8

/**
 * Reads a text as it is typed without holding up the keys: a long one is read in slices after a pause, and begun anew when it
 * changes. The last reading stays until the next is ready; `readText` is what it is of.
 */
export const useReading = (
  reference: Reference,
  text: Readonly<Ref<string>>,
): {
  readonly reading: Readonly<Ref<RecognisedCase>>
  readonly readText: Readonly<Ref<string>>
  readonly isReading: Readonly<Ref<boolean>>
} => {
  const reading = shallowRef(recogniseCase(reference, ''))
  const isReading = ref(false)
  const readText = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined
  const readSlice = (typed: string, steps: ReturnType<typeof readingSteps>): void => {
    const until = performance.now() + sliceMs
    do {
      const step = steps.next()
      if (step.done === true) {
        reading.value = step.value
        readText.value = typed
        isReading.value = false
        return
      }
    } while (performance.now() < until)
    timer = setTimeout(() => {
      readSlice(typed, steps)
    })
  }
  watch(
    text,
    (typed) => {
      clearTimeout(timer)
      if (typed.length <= readAtOnce) {
        reading.value = recogniseCase(reference, typed)
        readText.value = typed
        isReading.value = false
        return
      }
      isReading.value = true
      timer = setTimeout(() => {
        readSlice(typed, readingSteps(reference, typed))
      }, pauseMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
  })
  return { reading, readText, isReading }
}
