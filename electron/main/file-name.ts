/** A file name the page suggested, made harmless: no path, nothing Windows refuses, and the extension of the content. Pure. */

const extensions = {
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/pdf': 'pdf',
} as const

export type SavedMediaType = keyof typeof extensions

/** Device names that Windows opens instead of a file, whatever the extension. */
const reservedName = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const longestStem = 120

export function extensionOf(mediaType: SavedMediaType): string {
  return extensions[mediaType]
}

export function safeFileName(suggested: string, mediaType: SavedMediaType): string {
  const extension = extensionOf(mediaType)
  const lastPart = suggested.split(/[\\/]/).at(-1) ?? ''
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const printable = lastPart.replace(/[\u0000-\u001f\u007f<>:"|?*]/g, ' ').replace(/\s+/g, ' ')
  const stem = printable.replace(new RegExp(`\\.${extension}$`, 'i'), '').replace(/^[.\s]+|[.\s]+$/g, '')
  const isUsable = stem !== '' && !reservedName.test(stem)
  return `${isUsable ? stem.slice(0, longestStem) : 'myoclonus-reference'}.${extension}`
}
