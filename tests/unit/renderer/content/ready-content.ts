/** The content store with the shipped reference, as a view finds it. */
import { useContentStore } from '../../../../renderer/content/content'
import { shippedFiles, shippedReference } from '../../data/shipped'
import type { Manifest } from '../../../../data/schema/dataset'

export async function readyContent(): Promise<void> {
  const { files } = await shippedFiles()
  useContentStore().status = {
    state: 'ready',
    reference: await shippedReference(),
    manifest: JSON.parse(files['manifest.json']) as Manifest,
  }
}
