import { computed, type ComputedRef, type Ref } from 'vue'

export type TextLimit = {
  /** The part within the limit, cut between words. */
  readonly within: ComputedRef<string>
  /** The part beyond the limit; empty if everything fits. */
  readonly beyond: ComputedRef<string>
  /** The message about it; empty if everything fits. */
  readonly message: ComputedRef<string>
}

/** A word that crosses the limit is left out completely, unless it is longer than this. */
const longestWord = 60

/**
 * A limit that leaves the text unchanged and says what lies beyond it. The `maxlength` of a field cuts a paste silently,
 * and the last sentence may be the important one.
 *
 * @param done what is done with the part within, such as "read"
 */
export const useTextLimit = (text: Readonly<Ref<string>>, most: number, done: string): TextLimit => {
  const end = computed(() => {
    if (text.value.length <= most) return text.value.length
    const space = text.value.slice(0, most).search(/\s\S*$/u)
    return space > most - longestWord ? space + 1 : most
  })
  const within = computed(() => text.value.slice(0, end.value))
  const beyond = computed(() => text.value.slice(end.value))
  const count = (length: number): string => length.toLocaleString('en')
  const message = computed(() =>
    beyond.value === ''
      ? ''
      : `Only the first ${count(within.value.length)} characters are ${done}; the last ${count(beyond.value.length)} are not.`,
  )
  return { within, beyond, message }
}
