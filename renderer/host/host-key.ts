import { inject, type InjectionKey } from 'vue'
import type { HostApi } from './host-api'

export const hostKey: InjectionKey<HostApi> = Symbol('host')

/** The host of this program, in a component or a store. */
export const useHost = (): HostApi => {
  const host = inject(hostKey)
  if (host === undefined)
    throw new Error('No host was provided: the program starts through createReferenceApp')
  return host
}
