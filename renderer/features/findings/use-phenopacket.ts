import { ref, watch, type Ref } from 'vue'
import { isPhenopacket, readPhenopacket } from '../../../data/query/phenopacket/read-phenopacket'
import { useContentStore } from '../../content/content'
import { useHost } from '../../host/host-key'
import { useFindingsStore } from './findings'

/**
 * Takes a phenopacket that is pasted, typed or opened. Its text is read and let go at once: it names a person, so it stays
 * in no field, no address and no storage.
 *
 * @param text the field in which it may have been put; emptied where it holds a phenopacket
 */
export const usePhenopacket = (text: Ref<string>) => {
  const content = useContentStore()
  const store = useFindingsStore()
  const host = useHost()
  const problem = ref('')

  const take = (source: string): void => {
    const reading = readPhenopacket(content.reference, source)
    problem.value = reading.ok ? '' : reading.reason
    if (reading.ok) store.addPacket(reading)
  }
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? ''
    if (!isPhenopacket(pasted)) return
    event.preventDefault()
    take(pasted)
  }
  // Dropped, or put together from several pieces: the field held it for no longer than this.
  watch(
    text,
    (now) => {
      if (!isPhenopacket(now)) return
      text.value = ''
      take(now)
    },
    { flush: 'sync' },
  )
  const open = async (): Promise<void> => {
    const opened = await host.openDocument()
    if (opened.ok) take(opened.text)
    else if ('reason' in opened) problem.value = opened.reason
  }
  return { problem, onPaste, open }
}
