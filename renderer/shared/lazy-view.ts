import {
  defineAsyncComponent,
  defineComponent,
  h,
  shallowRef,
  type AsyncComponentLoader,
  type Component,
} from 'vue'
import PartFailure from './PartFailure.vue'
import { loadPart } from './load-part'

type LoadView = () => Promise<{ readonly default: Component }>

/**
 * A view that is loaded when first opened. If it cannot be loaded, the navigation still succeeds, so that the address is
 * right for a reload, and a view in its place says what happened.
 */
export function lazyView(load: LoadView): () => Promise<Component> {
  return async () => {
    try {
      return (await loadPart(load)).default
    } catch {
      return failedView(load)
    }
  }
}

/** The router keeps what it was given, so this view becomes the real one when a later try succeeds. */
function failedView(load: LoadView): Component {
  const view = shallowRef<Component | null>(null)
  const retry = async (): Promise<void> => {
    view.value = (await loadPart(load)).default
  }
  return defineComponent({
    name: 'FailedView',
    setup: () => () => (view.value === null ? h(PartFailure, { isView: true, retry }) : h(view.value)),
  })
}

/** A part of a view that is loaded when first shown. If it cannot be loaded, it says so. */
export function lazyPart(load: AsyncComponentLoader): Component {
  return defineAsyncComponent<Component>({ loader: () => loadPart(load), errorComponent: PartFailure })
}
