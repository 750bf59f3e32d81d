/** A CycloneDX list of what a build bundles, written beside it for those who check supply chains. */
import type { Plugin } from 'vite'
import sbom from 'rollup-plugin-sbom'

/** No time and no serial number: the same sources give the same file. */
export function partsList(): Plugin {
  return sbom({
    outDir: '.',
    outFilename: 'sbom.cdx',
    saveTimestamp: false,
    includeWellKnown: false,
  }) as Plugin
}
