import type { LocationQuery, RouteLocationNormalized, RouteLocationRaw, Router } from 'vue-router'

/** Parameters that hold ids. All others hold the reader's own words and stay unchanged. */
const idParameters = ['ids', 'only', 'peek', 'drugs', 'present', 'absent', 'uncertain'] as const

/** Characters that a mail, a chat or a printout adds to a copied link, at its end or at a line break. */
const aroundLinks = /^[^a-z0-9]+|[^a-z0-9]+$|\s+/gu

/** An id as records write it: small letters, figures and hyphens. */
function tidyId(id: string): string {
  return id.toLowerCase().replace(aroundLinks, '')
}

function tidyIds(ids: string): string {
  return ids
    .split(',')
    .map(tidyId)
    .filter((id) => id !== '')
    .join(',')
}

function tidyQuery(query: LocationQuery): LocationQuery {
  const tidied = idParameters.flatMap((key) => {
    const value = query[key]
    return typeof value === 'string' ? [[key, tidyIds(value)]] : []
  })
  return { ...query, ...(Object.fromEntries(tidied) as Record<string, string>) }
}

/** The corrected address of a link that was copied with surrounding text, or null if the link is correct. */
function tidyLocation(router: Router, to: RouteLocationNormalized): RouteLocationRaw | null {
  const query = tidyQuery(to.query)
  const id = to.params['id']
  if (typeof id === 'string' && tidyId(id) !== '' && tidyId(id) !== id)
    return { name: to.name, params: { id: tidyId(id) }, query, replace: true }
  if (to.name === 'not-found') {
    const path = to.path.replace(/(?:%[0-9a-f]{2}|[^a-z0-9])+$/iu, '')
    if (path !== '' && router.resolve(path).name !== 'not-found') return { path, query, replace: true }
  }
  const isSame = idParameters.every((key) => query[key] === to.query[key])
  return isSame ? null : { path: to.path, query, replace: true }
}

/** Corrects links that arrive with a full stop, a bracket, a space or capitals. */
export function tidyLinks(router: Router): void {
  router.beforeEach((to) => tidyLocation(router, to) ?? true)
}
