/** The built program in real Electron, for the project `desktop`. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { electronFlags } from '../../electron/start/choose-host'
import { findElectronBinary } from '../../electron/start/electron-binary'
import { hasDisplay } from '../../electron/start/open-browser'
import { repository } from '../../electron/start/run-tool'

/** Why Electron cannot run here, or null. */
export function desktopObstacle(): string | null {
  if (findElectronBinary() === null) return 'The Electron binary is not installed (npx install-electron).'
  if (process.platform === 'linux' && !hasDisplay()) return 'There is no display for Electron.'
  return null
}

export type DesktopApp = {
  readonly app: ElectronApplication
  readonly userDataFolder: string
  close(): Promise<void>
}

/** @param userDataFolder kept by the caller to start again on the same library; a fresh one, removed at the end, by default. */
export async function launchDesktop(userDataFolder?: string): Promise<DesktopApp> {
  const folder = userDataFolder ?? (await mkdtemp(join(tmpdir(), 'myoclonus-desktop-')))
  const app = await _electron.launch({
    executablePath: findElectronBinary() ?? undefined,
    args: [
      repository,
      `--user-data-dir=${folder}`,
      ...electronFlags(process.platform, process.getuid?.() === 0),
    ],
  })
  return {
    app,
    userDataFolder: folder,
    async close() {
      await app.close()
      if (userDataFolder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
