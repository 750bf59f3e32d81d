/** Errors of the file system in words for the user, each with a remedy. Pure. */

export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown'
}

const causes: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Free some space and save again',
  EDQUOT: 'the disk quota is used up. Free some space and save again',
  EROFS: 'the disk is read-only. Make it writable and save again',
  EACCES:
    'the program may not write there. Check the permissions of the folder, or whether another program holds the file',
  EPERM:
    'the program may not write there. Check the permissions of the folder, or whether another program holds the file',
  EBUSY: 'another program holds the file. Close it and save again',
  ENOENT: 'the folder is not there. Check that its drive is connected',
}

/** @param what the sentence up to the cause, such as "The library was not saved". */
export function describeDiskError(what: string, error: unknown): string {
  const code = errorCode(error)
  const detail = error instanceof Error ? error.message : String(error)
  return `${what}: ${causes[code] ?? detail} (${code}).`
}
