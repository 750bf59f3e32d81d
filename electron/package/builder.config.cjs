/**
 * Installers, built by `npm run package`. CommonJS because electron-builder loads its configuration with `require`.
 * @type {import('electron-builder').Configuration}
 */
module.exports = {
  appId: 'org.myoclonus-reference.desktop',
  productName: 'Myoclonus Reference',
  copyright: 'MIT licence, see LICENSE',
  directories: { output: 'dist' },

  // Integrity validation covers the archive alone, so everything is in it. The bundles carry what they import.
  asar: true,
  files: ['package.json', 'out/main/**/*', 'out/preload/**/*', 'out/renderer/**/*', '!node_modules/**/*'],
  // Beside the program, where a reader finds them; the archive holds the third-party texts for About.
  extraFiles: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'data/records/LICENSE', to: 'LICENSE.content.txt' },
    { from: 'out/renderer/third-party-licences.txt', to: 'LICENSES.third-party.txt' },
    { from: 'out/renderer/sbom.cdx.json', to: 'sbom.page.cdx.json' },
    { from: 'out/main/sbom.cdx.json', to: 'sbom.main.cdx.json' },
  ],
  // Nothing of the program is native, and a machine without a network could not rebuild it.
  npmRebuild: false,

  // The program has no updater: it opens no connection, and a new version is an installer carried to the machine.
  publish: null,

  electronFuses: {
    // ELECTRON_RUN_AS_NODE would make the signed program run any script.
    runAsNode: false,
    // No cookie is set; should one ever be, it is not readable as plain text on the disk.
    enableCookieEncryption: true,
    // NODE_OPTIONS and NODE_EXTRA_CA_CERTS would inject code or certificates.
    enableNodeOptionsEnvironmentVariable: false,
    // --inspect would open a debugger port in the main process.
    enableNodeCliInspectArguments: false,
    // A changed archive does not start (macOS and Windows; Linux has no such check).
    enableEmbeddedAsarIntegrityValidation: true,
    // A folder named `app` beside the archive would be loaded instead of it, unchecked.
    onlyLoadAppFromAsar: true,
    // There is no snapshot of the main process.
    loadBrowserProcessSpecificV8Snapshot: false,
    // The page comes from `app:`; nothing is loaded from `file:`.
    grantFileProtocolExtraPrivileges: false,
  },

  linux: {
    target: ['AppImage', 'deb'],
    category: 'Science;MedicalSoftware',
    synopsis: 'Offline reference on myoclonus for health professionals',
    // A Debian package must name a homepage and a maintainer with an address: `homepage` and `author` of package.json.
    icon: 'renderer/public/icon-512.png',
  },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.medical',
    icon: 'renderer/public/icon-512.png',
  },
  win: {
    target: ['nsis'],
    icon: 'renderer/public/icon-512.png',
  },
  nsis: {
    // Per user: installing needs no administrator.
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // An uninstall leaves bookmarks and notes, so that a newer version finds them.
    deleteAppDataOnUninstall: false,
  },
}
