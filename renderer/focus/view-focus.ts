/** Where the focus belongs in a view: its one field, else its heading. */
const isTouch = (): boolean => window.matchMedia('(hover: none) and (pointer: coarse)').matches

/** The field of a view whose whole purpose is to be typed into; on touch it would call up the keyboard over the view. */
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

/** Whether nothing has the focus, as after the removal of the control that had it. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body
