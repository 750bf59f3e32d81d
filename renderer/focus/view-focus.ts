/** Where the focus belongs in a view: its main field, or its heading. */
const isTouch = (): boolean => window.matchMedia('(hover: none) and (pointer: coarse)').matches

/** The field of a view whose purpose is typing. Not on touch, where the on-screen keyboard would cover the view. */
const fieldOf = (main: HTMLElement): HTMLElement | null => {
  const marked = isTouch() ? null : main.querySelector<HTMLElement>('[data-view-field]')
  return marked?.matches('input, textarea') === false
    ? marked.querySelector<HTMLElement>('input, textarea')
    : marked
}

export const focusHeading = (): void => {
  const main = document.getElementById('main')
  const heading = main?.querySelector<HTMLElement>('h1') ?? main?.querySelector<HTMLElement>('h2')
  heading?.setAttribute('tabindex', '-1')
  ;(heading ?? main)?.focus({ preventScroll: true })
}

export const focusView = (): void => {
  const main = document.getElementById('main')
  const field = main === null ? null : fieldOf(main)
  if (field === null || field.matches(':disabled')) focusHeading()
  else field.focus({ preventScroll: true })
}

/** Whether nothing has the focus, as after the focused control was removed. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body
