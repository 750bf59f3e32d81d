/** Node module hooks: `import ... from 'electron'` gets the stand-in that was made for the folder of the importing bundle. */

const scheme = 'electron-stand-in:'
let exportNames = []

export function initialize(data) {
  exportNames = data.exportNames
}

export async function resolve(specifier, context, next) {
  if (specifier !== 'electron' || !context.parentURL) return next(specifier, context)
  return { url: scheme + context.parentURL, shortCircuit: true }
}

export async function load(url, context, next) {
  if (!url.startsWith(scheme)) return next(url, context)
  const importer = JSON.stringify(url.slice(scheme.length))
  const source = [
    `const module = globalThis[Symbol.for('electron stand-in')](${importer})`,
    // An import of a name that is not listed fails to link, as strict as the rest.
    ...exportNames.map((name) => `export const ${name} = module.${name}`),
  ].join('\n')
  return { format: 'module', source, shortCircuit: true }
}
