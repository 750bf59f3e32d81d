/**
 * Chromium without Electron has no `app:` scheme, so pages live at a made-up https origin, which makes them secure contexts too.
 * Everything the program sees is translated back: it knows `app://reference` alone.
 */

const pageOrigin = 'https://reference.invalid'
const programOrigin = 'app://reference'

const exchange = (url: string, from: string, to: string) =>
  url === from || url.startsWith(`${from}/`) ? to + url.slice(from.length) : url

export function toPageUrl(url: string): string {
  return exchange(url, programOrigin, pageOrigin)
}

export function toProgramUrl(url: string): string {
  return exchange(url, pageOrigin, programOrigin)
}
