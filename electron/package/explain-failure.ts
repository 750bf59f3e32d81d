/** Why no package was made, in one sentence from what electron-builder printed. Pure. */

type MissingPart = {
  /** A piece of its address, its name, or the step that fetches it. */
  readonly piece: RegExp
  readonly name: string
  readonly instead: string
}

/** What electron-builder fetches from outside the npm registry. */
const missingParts: readonly MissingPart[] = [
  {
    piece: /\bfpm\b|target=(?:deb|rpm)\b/iu,
    name: 'fpm (it makes the deb)',
    instead: 'install fpm and set USE_SYSTEM_FPM=true',
  },
  {
    piece: /appimage|mksquashfs/iu,
    name: 'the AppImage tool',
    instead: 'ask for another target, such as: npm run package -- --linux deb',
  },
  {
    piece: /nsis/iu,
    name: 'NSIS (it makes the Windows installer)',
    instead: 'ask for another target, such as: npm run package -- --win dir',
  },
  { piece: /win-?codesign|rcedit/iu, name: 'the tool that signs for Windows', instead: 'package on Windows' },
  { piece: /dmg/iu, name: 'the tool that makes disk images', instead: 'package on macOS' },
  {
    piece: /electron-v\d|electron: |• packaging/iu,
    name: "Electron's binary",
    instead:
      'run npx install-electron where there is one, or name a folder that holds it: npm run package -- -c.electronDist=FOLDER',
  },
]

// eslint-disable-next-line no-control-regex -- colours of the terminal begin with the escape character
const colours = /\u001b\[[0-9;]*m/gu
const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|getaddrinfo|socket hang up|tunneling socket|cannot resolve|status code: (?:40[37]|5\d\d)|Response code 4\d\d/iu

export function explainFailure(output: string): string {
  const lines = output.split('\n').map((line) => line.replace(colours, '').trim())
  const failed = lines.findLastIndex((line) => noNetwork.test(line))
  if (failed !== -1) {
    const { name, instead } = missingPart(lines.slice(0, failed + 1))
    return `No package was made: ${name} is not on this computer and could not be fetched. Connect to the network, or ${instead}.`
  }
  const stated = lines.find((line) => line.startsWith('⨯')) ?? lines.findLast((line) => line !== '')
  const reason = stated?.replace(/^⨯\s*/u, '').replace(/\s+(?:failedTask|stackTrace)=.*$/u, '')
  return `No package was made: ${reason ?? 'electron-builder gave no reason.'}`
}

/** The part that was asked for last before the failure; its address may stand on an earlier line. */
function missingPart(lines: readonly string[]): MissingPart {
  for (const line of lines.toReversed()) {
    // The host and the project are named with every part.
    const own = line.replace(/electron-userland|electron-builder(?:-binaries)?/gu, '')
    const part = missingParts.find(({ piece }) => piece.test(own))
    if (part) return part
  }
  return { piece: /./u, name: 'a part that electron-builder fetches', instead: 'try again with one' }
}
