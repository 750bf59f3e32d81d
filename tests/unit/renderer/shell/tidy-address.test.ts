/** Links as they arrive from mail and paper lead where the link itself leads. */
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { tidyLinks } from '../../../../renderer/shell/tidy-address'

const empty = { template: '' }

async function arriveAt(link: string): Promise<string> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'table', component: empty },
      { path: '/entry/:id', name: 'entry', component: empty },
      { path: '/compare', name: 'compare', component: empty },
      { path: '/about', name: 'about', component: empty },
      { path: '/:path(.*)*', name: 'not-found', component: empty },
    ],
  })
  tidyLinks(router)
  await router.push(link)
  return decodeURIComponent(router.currentRoute.value.fullPath)
}

describe('a link with the text around it', () => {
  it.each([
    ['/entry/lafora-disease.', '/entry/lafora-disease'],
    ['/entry/lafora-disease)', '/entry/lafora-disease'],
    ['/entry/lafora-disease).', '/entry/lafora-disease'],
    ['/entry/lafora-disease%20', '/entry/lafora-disease'],
    ['/entry/lafora-disease%C2%A0', '/entry/lafora-disease'],
    ['/entry/lafora-disease%E2%80%9D', '/entry/lafora-disease'],
    ['/entry/Lafora-Disease', '/entry/lafora-disease'],
    ['/entry/LAFORA-DISEASE,', '/entry/lafora-disease'],
    ['/entry/lafora-%20disease', '/entry/lafora-disease'],
    ['/ENTRY/LAFORA-DISEASE', '/entry/lafora-disease'],
    ['/compare?ids=a-b,c-d.', '/compare?ids=a-b,c-d'],
    ['/compare?ids=A-b,%20c-d)', '/compare?ids=a-b,c-d'],
    ['/about.', '/about'],
    ['/about%20', '/about'],
    ['/?peek=LAFORA.', '/?peek=lafora'],
  ])('%s leads to %s', async (link, expected) => {
    expect(await arriveAt(link)).toBe(expected)
  })

  it.each([
    '/entry/lafora-disease',
    '/?q=What is it?',
    '/?q=GENE:CSTB)',
    '/compare?ids=a-b,c-d',
    '/nowhere',
    '/entry/...',
  ])('%s stays as it is', async (link) => {
    expect(await arriveAt(link)).toBe(link)
  })
})
