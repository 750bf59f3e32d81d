/** Tells the other windows of this browser that the stored library changed, and hears it from them. */

const channelName = 'myoclonus-reference-library'

export type LibraryChannel = {
  /** Tells the other windows; never heard here. */
  tellOthers(): void
  /** Tells the listeners of this window, whose view lacks what a save met. */
  tellHere(): void
  listen(listener: () => void): () => void
}

export function createLibraryChannel(): LibraryChannel {
  const listeners = new Set<() => void>()
  const tellHere = () => listeners.forEach((listener) => listener())
  // A browser without it keeps the library as safely; its other windows see the change when they load next.
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName)
  if (channel) channel.onmessage = tellHere
  return {
    tellOthers: () => channel?.postMessage(null),
    tellHere,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
