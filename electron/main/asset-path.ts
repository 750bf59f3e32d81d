/** From the address of a request to a file under one folder, or to a refusal. The file system is asked for links, nothing is read. */
import { realpath, stat } from 'node:fs'
import { isAbsolute, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { isOwnUrl } from '../ipc/own-origin'

// Electron patches the callback forms of these for paths inside an asar archive.
const realPathOf = promisify(realpath)
const statOf = promisify(stat)

export type AssetPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly status: 400 | 403 | 404; readonly reason: string }

/**
 * The path asked for, relative and decoded once.
 * The URL parser has already resolved `..`, so any that remains was encoded to get past it.
 */
export function requestedPath(url: string): AssetPath {
  if (!isOwnUrl(url)) return refuse(403, 'The address is not of this program.')
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname).slice(1)
  } catch {
    return refuse(400, 'The address is not correctly encoded.')
  }
  if (path.includes('\0')) return refuse(400, 'The address holds a zero byte.')
  if (path.includes('\\')) return refuse(400, 'The address holds a backslash.')
  if (isAbsolute(path) || /^[a-z]:/i.test(path)) return refuse(403, 'The address is an absolute path.')
  const segments = path.split('/')
  if (segments.includes('..')) return refuse(403, 'The address leaves the folder of the program.')
  // `index.html/` names a folder, and there is none; the file system would take it for the file.
  if (path !== '' && segments.some((segment) => segment === '' || segment === '.'))
    return refuse(404, 'There is no such file.')
  return { ok: true, path: path === '' ? 'index.html' : path }
}

/** @param root the folder that holds the built page. */
export async function findAsset(root: string, url: string): Promise<AssetPath> {
  const asked = requestedPath(url)
  if (!asked.ok) return asked
  const path = resolve(root, asked.path)
  if (!isInside(root, path)) return refuse(403, 'The address leaves the folder of the program.')
  try {
    // A link inside the folder may lead out of it, so containment is judged again on the real path.
    const [realRoot, realPath] = await Promise.all([realPathOf(root), realPathOf(path)])
    if (!isInside(realRoot, realPath))
      return refuse(403, 'The file is a link out of the folder of the program.')
    if (!(await statOf(realPath)).isFile()) return refuse(404, 'There is no such file.')
    return { ok: true, path: realPath }
  } catch {
    return refuse(404, 'There is no such file.')
  }
}

function isInside(folder: string, path: string): boolean {
  const inner = relative(folder, path)
  return inner !== '' && !inner.startsWith('..') && !isAbsolute(inner)
}

function refuse(status: 400 | 403 | 404, reason: string): AssetPath {
  return { ok: false, status, reason }
}
