import { computed, onScopeDispose, ref, shallowRef, type Ref } from 'vue'
import { useRouter, type RouteLocation } from 'vue-router'

/** Below this the old view stands still; a flash of another one would only disturb. */
const slowMs = 200

export type PendingView = {
  /** Title of the view on its way, else of the view shown. */
  readonly title: Readonly<Ref<string>>
  /** Whether the code of the view asked for is still being loaded, long enough to be said. */
  readonly isSlow: Readonly<Ref<boolean>>
}

/** The view whose code is on its way. On a cold start the navigation has begun before the frame is there. */
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
    // A navigation that another one overtook ends while the other is still on its way.
    router.afterEach((to) => {
      if (isStart || pending.value === null || to === pending.value) settle()
    }),
    router.onError(settle),
  ]
  onScopeDispose(() => {
    clearTimeout(timer)
    stops.forEach((stop) => stop())
  })

  const title = computed(() => String((pending.value ?? router.currentRoute.value).meta.title ?? 'Reference'))
  return { title, isSlow }
}
