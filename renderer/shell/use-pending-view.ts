import { computed, onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { useRouter, type RouteLocation } from 'vue-router'

/** A shorter load keeps the old view on screen, because a brief loading view would only flicker. */
const slowMs = 200

export type PendingView = {
  /** Title of the view that is being loaded, or of the view on screen. */
  readonly title: Readonly<Ref<string>>
  /** Whether the code of the requested view has been loading long enough to say so. */
  readonly isSlow: Readonly<Ref<boolean>>
}

/** The view whose code is being loaded. On a cold start the navigation begins before the frame exists. */
export const usePendingView = (): PendingView => {
  const router = useRouter()
  const isStart = router.currentRoute.value.matched.length === 0
  const pending = shallowRef<RouteLocation | null>(
    isStart ? router.resolve(router.options.history.location) : null,
  )
  const isSlow = ref(isStart)
  let timer: ReturnType<typeof setTimeout> | undefined

  const settle = (): void => {
    clearTimeout(timer)
    pending.value = null
    isSlow.value = false
  }
  const stops = [
    router.beforeEach((to) => {
      clearTimeout(timer)
      pending.value = to
      timer = setTimeout(() => (isSlow.value = true), slowMs)
    }),
    // A navigation that a newer one replaced ends while the newer one is still loading.
    router.afterEach((to) => {
      if (isStart || pending.value === null || to === pending.value) settle()
    }),
    router.onError(settle),
  ]
  onScopeDispose(() => {
    clearTimeout(timer)
    stops.forEach((stop) => stop())
  })

  const title = computed(() => (pending.value ?? router.currentRoute.value).meta.title ?? 'Reference')
  return { title, isSlow }
}
