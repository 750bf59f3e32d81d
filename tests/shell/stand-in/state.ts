/** What one run of the program holds and a test may look at. */
import type {
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  PrintToPDFOptions,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Session,
} from 'electron'
import type { BrowserContext } from 'playwright'
import type { StandInWindow } from './window'

type Handlers<Method extends keyof Session> = Session[Method] extends (
  handler: infer Handler,
  ...rest: never[]
) => void
  ? NonNullable<Handler>
  : never
type RequestListener = (
  details: { url: string },
  callback: (response: { cancel?: boolean; redirectURL?: string }) => void,
) => void

export type RunState = {
  readonly context: BrowserContext
  readonly userData: string
  readonly documents: string
  readonly windows: Set<StandInWindow>
  readonly windowOptions: BrowserWindowConstructorOptions[]
  readonly switches: Map<string, string>
  readonly schemes: Electron.CustomScheme[]
  readonly protocolHandlers: Map<string, (request: Request) => Response | Promise<Response>>
  readonly ipcHandlers: Map<string, (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown>
  /** Addresses handed to the system browser. */
  readonly opened: string[]
  /** Requests that neither the program's handler nor its policy took: in Electron they would have gone to the network. */
  readonly escaped: string[]
  readonly popups: string[]
  readonly printedPdf: PrintToPDFOptions[]
  readonly prints: { outcome: { success: boolean; failureReason: string } }
  readonly messages: MessageBoxOptions[]
  /** Buttons a test will press in the message boxes to come; one with none is cancelled. */
  readonly messageAnswers: number[]
  /** Answers a test has laid out for the dialogs to come. A dialog with none throws. */
  readonly saveAnswers: ((options: SaveDialogOptions) => SaveDialogReturnValue)[]
  readonly openAnswers: ((options: OpenDialogOptions) => OpenDialogReturnValue)[]
  readonly displays: Electron.Rectangle[]
  menu: MenuItemConstructorOptions[] | null
  isSandboxed: boolean
  isSpellCheckerEnabled: boolean
  permissionRequest: Handlers<'setPermissionRequestHandler'> | null
  permissionCheck: Handlers<'setPermissionCheckHandler'> | null
  devicePermission: Handlers<'setDevicePermissionHandler'> | null
  displayMedia: Handlers<'setDisplayMediaRequestHandler'> | null
  beforeRequest: RequestListener | null
}

export function createRunState(context: BrowserContext, userData: string, documents: string): RunState {
  return {
    context,
    userData,
    documents,
    windows: new Set(),
    windowOptions: [],
    switches: new Map(),
    schemes: [],
    protocolHandlers: new Map(),
    ipcHandlers: new Map(),
    opened: [],
    escaped: [],
    popups: [],
    printedPdf: [],
    prints: { outcome: { success: true, failureReason: '' } },
    messages: [],
    messageAnswers: [],
    saveAnswers: [],
    openAnswers: [],
    displays: [{ x: 0, y: 0, width: 1600, height: 1000 }],
    menu: null,
    isSandboxed: false,
    isSpellCheckerEnabled: true,
    permissionRequest: null,
    permissionCheck: null,
    devicePermission: null,
    displayMedia: null,
    beforeRequest: null,
  }
}
