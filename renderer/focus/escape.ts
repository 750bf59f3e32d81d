import { onScopeDispose } from 'vue'
import type { Router } from 'vue-router'
import { isTyping } from '../keyboard/key-press'
import { goBackOneLevel } from './history-steps'
import { focusHeading } from './view-focus'

/** Something that Esc closes: a peek, a panel, the list of a field. */
export type EscapeLayer = {
  readonly isOpen: () => boolean
  readonly holdsFocus: () => boolean
  readonly close: () => void
  /** Closes only if it has the focus. */
  readonly isOwn?: boolean
}

const layers: EscapeLayer[] = []
/** The layer that was added last is on top. */
export const useEscapeLayer = (layer: EscapeLayer): void => {
  layers.push(layer)
  onScopeDispose(() => layers.splice(layers.indexOf(layer), 1))
}

const closesItself = '[role="dialog"][data-state="open"], [data-reka-popper-content-wrapper], :popover-open'
/** Whether a dialog, popover or list of the component library, or a native popover, is open: they close themselves on Esc. */
export const isLayerAbove = (): boolean => document.querySelector(closesItself) !== null

const clearField = (field: HTMLInputElement): void => {
  field.value = ''
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Closes one level per press once nothing covers the view: first what holds the focus (a search field is cleared first),
 * then what is open beside it, then goes back. Never deletes what was written in a long field.
 */
export const escapeOneLevel = ({ target }: KeyboardEvent, router: Router): void => {
  const open = layers.filter(({ isOpen }) => isOpen())
  if (target instanceof HTMLInputElement && target.type === 'search' && target.value !== '') {
    clearField(target)
    return
  }
  const around = open.findLast(({ holdsFocus }) => holdsFocus())
  if (around !== undefined) around.close()
  else if (isTyping(target)) focusHeading()
  else {
    const beside = open.findLast(({ isOwn }) => isOwn !== true)
    if (beside !== undefined) beside.close()
    else goBackOneLevel(router)
  }
}
