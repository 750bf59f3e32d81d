/** A file name the page suggested, made harmless: no path, nothing Windows refuses, and the extension of the content. Pure. */

const extensions = {
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/pdf': 'pdf',
} as const

export type SavedMediaType = keyof typeof extensions

/** Device names that Windows opens instead of a file, whatever follows the first full stop; it reads ¹²³ as digits too. */
const reservedName = /^(con|conin\$|conout\$|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i
/** Marks that turn the direction of text or are not seen, so that a name looks like another one. */
const invisible = /[\p{Cf}\p{Cs}]/gu
const longestStem = 120
/** File systems bound a name at 255 bytes; the extension and a temporary file's ending need some of them. */
const mostBytes = 200

export function extensionOf(mediaType: SavedMediaType): string {
  return extensions[mediaType]
}

export function safeFileName(suggested: string, mediaType: SavedMediaType): string {
  const extension = extensionOf(mediaType)
  const lastPart = suggested.split(/[\\/]/).at(-1) ?? ''
  const printable = lastPart
    .replace(invisible, '')
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
  const stem = trimEnds(shorten(trimEnds(printable.replace(new RegExp(`\\.${extension}$`, 'i'), ''))))
  const isUsable = stem !== '' && !reservedName.test(stem)
  return `${isUsable ? stem : 'myoclonus-reference'}.${extension}`
}

/** Windows drops full stops and spaces at the end, and other systems hide a name that begins with a full stop. */
function trimEnds(text: string): string {
  return text.replace(/^[.\s]+|[.\s]+$/g, '')
}

/** Cuts between characters, never inside one. */
function shorten(text: string): string {
  let bytes = 0
  const characters = [...text].slice(0, longestStem)
  const end = characters.findIndex((character) => (bytes += Buffer.byteLength(character)) > mostBytes)
  return characters.slice(0, end === -1 ? undefined : end).join('')
}
