/** What each channel accepts and answers, by the name of its method. The page is not trusted: arguments are parsed before any handler sees them. */
import * as v from 'valibot'
import type { HostApi } from '../../renderer/host/host-api'
import { libraryDocumentSchema, libraryLimits } from '../../renderer/library/file/library-schema'
import type { HostMethod } from './channel-names'

export type ChannelArguments<M extends HostMethod> = Parameters<HostApi[M]>
export type ChannelResult<M extends HostMethod> = Awaited<ReturnType<HostApi[M]>>

type Channel<M extends HostMethod> = {
  readonly arguments: v.GenericSchema<unknown, ChannelArguments<M>>
}

const fileName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(255))

const textDocument = v.strictObject({
  suggestedName: fileName,
  mediaType: v.picklist(['text/markdown', 'text/csv', 'application/json']),
  text: v.pipe(v.string(), v.maxLength(libraryLimits.bytes)),
})

export const channels: { readonly [M in HostMethod]: Channel<M> } = {
  loadLibrary: { arguments: v.strictTuple([]) },
  saveLibrary: { arguments: v.strictTuple([libraryDocumentSchema]) },
  listSnapshots: { arguments: v.strictTuple([]) },
  readSnapshot: { arguments: v.strictTuple([v.pipe(v.string(), v.maxLength(64))]) },
  saveDocument: { arguments: v.strictTuple([textDocument]) },
  openDocument: { arguments: v.strictTuple([]) },
  print: { arguments: v.strictTuple([]) },
  exportPdf: { arguments: v.strictTuple([fileName]) },
  openExternal: { arguments: v.strictTuple([v.pipe(v.string(), v.maxLength(2_000))]) },
  appInfo: { arguments: v.strictTuple([]) },
}
