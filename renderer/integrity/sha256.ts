/** The checksum of contents and library, by WebCrypto: the same call in a page, in a worker and in Node. Pure. */

export const secureAddressRemedy =
  'Open the program by https, or on the computer that serves it (http://localhost).'

/** Browsers offer WebCrypto to secure addresses only: https, and any address of this computer itself. */
export class NoChecksumError extends Error {
  override readonly name = 'NoChecksumError'
  constructor() {
    super(`Browsers compute no checksum at an address of plain http. ${secureAddressRemedy}`)
  }
}

/**
 * SHA-256 in lower-case hex.
 *
 * @throws NoChecksumError where the browser has no WebCrypto
 */
export async function sha256Hex(text: string): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (!subtle) throw new NoChecksumError()
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
