import type { RouteLocationNormalizedLoaded, RouteLocationRaw, Router } from 'vue-router'

/** A step of the history of this window, and the row by which the table was left. */
type Step = { readonly name: string; row?: string | undefined }

const steps = new Map<number, Step>()
let position = 0
/** The row to focus on arrival at the table; null for its heading. */
let arrivingAt: string | null = null
let isAskedFor = false

const positionNow = (): number => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'position' in state ? Number(state.position) : 0
}
const entryOf = ({
  name,
  params,
}: Pick<RouteLocationNormalizedLoaded, 'name' | 'params'>): string | undefined =>
  name === 'entry' ? String(params.id) : undefined

/**
 * Follows the router, so that Back and Esc know the earlier steps: which one was the table, and from which row the reader
 * left it. Steps before a reload are not known.
 */
export const followHistory = (router: Router): void => {
  router.beforeEach((to, from) => {
    if (from.name !== 'table' || to.path === from.path) return
    const focused = document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset.entry
    steps.set(position, { name: 'table', row: focused ?? entryOf(to) })
  })
  router.afterEach((to, from, failure) => {
    if (failure) return
    const now = positionNow()
    const isReturn = now < position
    const row = steps.get(now)?.row
    if (isReturn) arrivingAt = row ?? entryOf(from) ?? null
    else if (!isAskedFor) arrivingAt = null
    isAskedFor = false
    position = now
    steps.set(now, { name: String(to.name), row })
  })
}

/** The row to take the focus at the table just arrived at. */
export const rowArrivedAt = (): string | null => arrivingAt

/** Esc with nothing open: from an entry to the list it was opened from, from another view to the table. Both are as the reader left them. */
export const goBackOneLevel = (router: Router): void => {
  const { name } = router.currentRoute.value
  if (name === 'table') return
  const isWanted = (below: string): boolean => (name === 'entry' ? below !== 'entry' : below === 'table')
  for (let at = position - 1; at >= 0; at -= 1) {
    const below = steps.get(at)?.name
    if (below === undefined) break
    if (isWanted(below)) {
      router.go(at - position)
      return
    }
  }
  // After a reload only the address of the earlier step is known.
  const state: unknown = history.state
  const back: unknown = typeof state === 'object' && state !== null && 'back' in state ? state.back : null
  if (typeof back === 'string' && isWanted(String(router.resolve(back).name))) {
    router.back()
    return
  }
  const table: RouteLocationRaw = { name: 'table' }
  arrivingAt = entryOf(router.currentRoute.value) ?? null
  isAskedFor = true
  void router.push(table)
}
