/** `ipcRenderer.invoke` of any frame, delivered to the program's handler with that frame's real address and parent. */
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { frameMain } from './frames'
import { invokeBinding } from './preload-script'
import type { RunState } from './state'
import { strict } from './strict'

type Answer = { readonly value: unknown } | { readonly error: string }

export async function bindIpc(state: RunState): Promise<void> {
  await state.context.exposeBinding(
    invokeBinding,
    async ({ frame, page }, channel: string, args: unknown[]): Promise<Answer> => {
      const handler = state.ipcHandlers.get(channel)
      if (!handler) return { error: `Error: No handler registered for '${channel}'` }
      let sender = strict<WebContents>('WebContents', {})
      for (const window of state.windows) if ((await window.page) === page) sender = window.contents
      const event = strict<IpcMainInvokeEvent>('IpcMainInvokeEvent', {
        sender,
        senderFrame: frameMain(frame),
      } satisfies Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>)
      try {
        return { value: structuredClone(await handler(event, ...args)) }
      } catch (error) {
        return { error: String(error) }
      }
    },
  )
}
