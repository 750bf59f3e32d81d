/** What the page may ask the browser for. A permission that is not listed is denied. Pure. */

type AllowedPermission = { readonly permission: string; readonly reason: string }

const allowedPermissions: readonly AllowedPermission[] = [
  {
    permission: 'clipboard-sanitized-write',
    reason:
      'Copy a comparison as Markdown or CSV. Writes text on a click; reading the clipboard stays denied.',
  },
]

/** @param isOwn whether the request comes from the program's own page; anything else is denied whatever it asks for. */
export function isPermitted(permission: string, isOwn: boolean): boolean {
  return isOwn && allowedPermissions.some((allowed) => allowed.permission === permission)
}
