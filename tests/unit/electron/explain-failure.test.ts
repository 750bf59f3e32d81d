/** What is missing for a package is said in one sentence, with what to do. */
import { expect, it } from 'vitest'
import { explainFailure } from '../../../electron/package/explain-failure'

it.each([
  [
    '  • downloading     url=https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build stackTrace=Error: getaddrinfo\n    at GetAddrInfoReqWrap',
    "Electron's binary is not on this computer and could not be fetched",
    'electronDist',
  ],
  [
    '  • downloading url=https://github.com/electron-userland/electron-builder-binaries/releases/download/fpm@2.1.4/fpm-1.17.0-ruby-3.4.3-linux-amd64.7z\n  ⨯ cannot resolve https://github.com/electron-userland/electron-builder-binaries: status code: 403',
    'fpm (it makes the deb) is not on this computer',
    'USE_SYSTEM_FPM=true',
  ],
  [
    '⨯ Get "https://github.com/electron-userland/electron-builder-binaries/releases/download/appimage-12.0.1/appimage-12.0.1.7z": dial tcp: lookup github.com: connect ECONNREFUSED',
    'the AppImage tool is not',
    'another target',
  ],
  [
    '  • building        target=deb arch=x64 file=dist/x.deb\n  • electron uses desktopName as app_id\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build stackTrace=RequestError: getaddrinfo ENOTFOUND github.com',
    'fpm (it makes the deb) is not on this computer',
    'USE_SYSTEM_FPM=true',
  ],
  [
    '  • building target=AppImage arch=x64 file=dist/x.AppImage\n  ⨯ failed to build AppImage  error=getaddrinfo ENOTFOUND github.com\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build',
    'the AppImage tool is not',
    'another target',
  ],
  [
    '  • packaging       platform=linux arch=x64 electron=45.4.1\n  ⨯ getaddrinfo ENOTFOUND github.com  failedTask=build',
    "Electron's binary is not on this computer",
    'electronDist',
  ],
])('names what could not be fetched and what to do', (output, what, instead) => {
  const said = explainFailure(output)
  expect(said).toContain('No package was made')
  expect(said).toContain(what)
  expect(said).toContain(instead)
  expect(said.split('\n')).toHaveLength(1)
})

it('gives the reason of any other failure without a stack', () => {
  const said = explainFailure(
    '  • packaging\n  ⨯ Invalid configuration object.  failedTask=build stackTrace=Error: Invalid\n    at validate (x.js:1:1)',
  )
  expect(said).toBe('No package was made: Invalid configuration object.')
})
