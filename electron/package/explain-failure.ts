/** Why no package was made, in one sentence from what electron-builder printed. Pure. */

/** What electron-builder fetches from outside the npm registry, by a piece of its address or name. */
const fetchedParts: readonly (readonly [piece: RegExp, name: string, instead: string])[] = [
  [/\bfpm\b/iu, 'fpm, which makes the deb', 'install fpm and set USE_SYSTEM_FPM=true'],
  [
    /appimage|mksquashfs/iu,
    'the AppImage tools of electron-builder',
    'ask for another target, such as: npm run package -- --linux deb',
  ],
  [
    /nsis/iu,
    'NSIS, which makes the Windows installer',
    'ask for another target, such as: npm run package -- --win dir',
  ],
  [/wincodesign|win-codesign/iu, 'the Windows tools of electron-builder', 'make the package on Windows'],
  [/dmg/iu, 'the disk image tools of electron-builder', 'make the package on macOS'],
  [
    /electron/iu,
    "Electron's binary",
    'run npx install-electron where there is one, or name a folder that holds it: npm run package -- -c.electronDist=FOLDER',
  ],
]

const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|getaddrinfo|socket hang up|tunneling socket|cannot resolve|status code: (?:40[37]|5\d\d)|Response code 4\d\d/iu

export function explainFailure(output: string): string {
  const lines = output.split('\n').map((line) => line.replace(/\u001b\[[0-9;]*m/gu, '').trim())
  const failed = lines.findLast((line) => noNetwork.test(line))
  if (failed !== undefined) {
    // The address may stand on a line of its own before the failure.
    const around = lines.slice(0, lines.indexOf(failed) + 1).toReversed()
    const named = around.find((line) => /https?:\/\/|file=|url=/iu.test(line)) ?? failed
    const part = fetchedParts.find(([piece]) => piece.test(fileOf(named)))
    const [, name, instead] = part ?? [
      null,
      'a part that electron-builder fetches',
      'try again with a network',
    ]
    return `No package was made: ${name}, is not on this computer and could not be fetched. Connect to the network, or ${instead}.`.replace(
      /(binary|builder|fetches), is/u,
      '$1 is',
    )
  }
  const stated =
    lines.find((line) => line.startsWith('⨯')) ?? lines.findLast((line) => line !== '') ?? 'no reason given'
  return `No package was made: ${stated.replace(/^⨯\s*/u, '').replace(/\s+(?:failedTask|stackTrace)=.*$/u, '')}`
}

/** The last parts of the address: the host and the project are the same for every part. */
function fileOf(line: string): string {
  const address = /(?:https?:\/\/|file=|url=)\S+/iu.exec(line)?.[0] ?? line
  return address.split('/').slice(-2).join('/')
}
