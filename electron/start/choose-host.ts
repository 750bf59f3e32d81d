/** Which host `npm start` runs, decided from facts alone so that every case can be tested. */

export type StartFacts = {
  /** `--web` or MYOCLONUS_HOST=web. */
  readonly isWebAsked: boolean
  readonly platform: NodeJS.Platform
  readonly hasDisplay: boolean
  readonly binaryPath: string | null
  /** Why a download failed within the last day; null where none did or `--retry` was given. */
  readonly recentFailure: string | null
}

export type HostChoice =
  | { readonly host: 'desktop'; readonly binaryPath: string; readonly why: string }
  | {
      readonly host: 'web'
      readonly why: string
      /** The desktop program would run here if its binary were installed. */
      readonly isDesktopPossible: boolean
      readonly isFetchWanted: boolean
    }

export function chooseHost(facts: StartFacts): HostChoice {
  const web = (why: string, isDesktopPossible: boolean, isFetchWanted = false): HostChoice => ({
    host: 'web',
    why,
    isDesktopPossible,
    isFetchWanted,
  })
  if (facts.isWebAsked) return web('The web edition was asked for.', false)
  if (facts.platform === 'linux' && !facts.hasDisplay)
    return web('There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).', false)
  if (facts.binaryPath !== null)
    return { host: 'desktop', binaryPath: facts.binaryPath, why: 'The Electron binary is installed.' }
  if (facts.recentFailure === null) return web('The Electron binary is not installed.', true, true)
  return web(
    `The Electron binary is not installed and could not be fetched: ${facts.recentFailure}. It is asked for again after a day, or with npm start -- --retry.`,
    true,
  )
}

/** Flags of the Electron executable beyond the program's folder. */
export function electronFlags(platform: NodeJS.Platform, isRoot: boolean): readonly string[] {
  // Chromium refuses to start its sandbox for root on Linux.
  return platform === 'linux' && isRoot ? ['--no-sandbox'] : []
}
