/** Errors of the file system in words for the user, each with a remedy. Pure. */

export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
}

const permissions =
  'the program may not read or write there; check the permissions of the folder, or whether another program holds the file'
const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space and try again',
  EDQUOT: 'the disk quota is used up; free some space and try again',
  ESHORT: 'the disk kept only a part of it; free some space and try again',
  EROFS: 'the disk is read-only; make it writable and try again',
  EACCES: permissions,
  EPERM: permissions,
  EBUSY: 'another program holds the file; close it and try again',
  EIO: 'the disk reports a fault; check the disk or its connection and try again',
  ENOENT: 'the folder is not there; check that its drive is connected',
  ENOTDIR: 'a file is where a folder should be',
  EISDIR: 'a folder is where the file should be',
}

/**
 * One sentence with one full stop.
 * @param what its beginning, up to the cause, such as "report.csv was not saved".
 */
export function describeDiskError(what: string, error: unknown): string {
  return `${what}: ${causeOf(error)}.`
}

/** The cause alone, as one sentence, where the reader is told elsewhere what did not happen. */
export function diskReason(error: unknown): string {
  const cause = causeOf(error)
  return `${cause.charAt(0).toUpperCase()}${cause.slice(1)}.`
}

function causeOf(error: unknown): string {
  const code = errorCode(error)
  const known = causes[code]
  if (known) return `${known} (${code})`
  const detail = error instanceof Error ? error.message : String(error)
  return detail.replace(/\.$/, '')
}
