import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Reference } from '../../data/query/reference/reference'
import { warmUp } from '../../data/query/search/warm-up'
import type { Manifest } from '../../data/schema/dataset'
import { ContentError, loadContent } from './load-content'
import { whenIdle } from './when-idle'

export type ContentStatus =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly reference: Reference; readonly manifest: Manifest }
  | { readonly state: 'failed'; readonly file: string; readonly reason: string; readonly remedy: string }

/** The reference: loading, ready or failed. It is large and immutable, so Vue does not make it deeply reactive. */
export const useContentStore = defineStore('content', () => {
  const status = shallowRef<ContentStatus>({ state: 'loading' })

  const load = async (): Promise<void> => {
    status.value = { state: 'loading' }
    try {
      const loaded = await loadContent()
      status.value = { state: 'ready', ...loaded }
      whenIdle(warmUp(loaded.reference))
    } catch (error) {
      status.value =
        error instanceof ContentError
          ? { state: 'failed', file: error.file, reason: error.message, remedy: error.remedy }
          : {
              state: 'failed',
              file: 'dataset.json',
              reason: error instanceof Error ? error.message : String(error),
              remedy: 'Install the program again.',
            }
    }
  }

  const reference = computed<Reference>(() => {
    if (status.value.state !== 'ready') throw new Error('The reference is not loaded yet')
    return status.value.reference
  })
  const manifest = computed<Manifest>(() => {
    if (status.value.state !== 'ready') throw new Error('The reference is not loaded yet')
    return status.value.manifest
  })
  return { status, load, reference, manifest }
})
