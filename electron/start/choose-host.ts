/** Which host `npm start` runs, decided from facts alone so that every case can be tested. */

export type StartFacts = {
  /** `--web` or MYOCLONUS_HOST=web. */
  readonly isWebAsked: boolean
  readonly platform: NodeJS.Platform
  readonly hasDisplay: boolean
  readonly binaryPath: string | null
  /** Why the download failed; null before an attempt. */
  readonly downloadFailure: string | null
}

export type HostChoice =
  | { readonly host: 'desktop'; readonly binaryPath: string; readonly why: string }
  | { readonly host: 'web'; readonly why: string }
  | { readonly host: 'download' }

export function chooseHost(facts: StartFacts): HostChoice {
  if (facts.isWebAsked) return { host: 'web', why: 'The web edition was asked for.' }
  if (facts.platform === 'linux' && !facts.hasDisplay)
    return { host: 'web', why: 'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).' }
  if (facts.binaryPath !== null)
    return { host: 'desktop', binaryPath: facts.binaryPath, why: 'The Electron binary is installed.' }
  if (facts.downloadFailure === null) return { host: 'download' }
  return {
    host: 'web',
    why: `The Electron binary is not installed and could not be fetched: ${facts.downloadFailure}.`,
  }
}

/** Flags of the Electron executable beyond the program's folder. */
export function electronFlags(platform: NodeJS.Platform, isRoot: boolean): readonly string[] {
  // Chromium refuses to start its sandbox for root on Linux.
  return platform === 'linux' && isRoot ? ['--no-sandbox'] : []
}
