import { shallowRef } from 'vue'

export type SourcesRequest = {
  readonly anchor: HTMLElement
  readonly title: string
  readonly cite: readonly string[]
  readonly isTextbook: boolean
}

/** One popover serves every citation mark: a hundred rows with four marks each would otherwise mount four hundred. */
const request = shallowRef<SourcesRequest | null>(null)

export const useSources = () => ({
  request,
  open: (next: SourcesRequest): void => {
    request.value = next
  },
  close: (): void => {
    request.value = null
  },
})
