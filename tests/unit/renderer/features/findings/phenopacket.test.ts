/** A phenopacket names a person. What of it may be seen, and where. */
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { caseToAddress } from '../../../../../data/query/rank/case-address'
import { useContentStore } from '../../../../../renderer/content/content'
import CaseText from '../../../../../renderer/features/findings/CaseText.vue'
import { useFindingsStore } from '../../../../../renderer/features/findings/findings'
import type { OpenedDocument } from '../../../../../renderer/host/host-api'
import { hostKey } from '../../../../../renderer/host/host-key'
import { createMemoryHost } from '../../../../../renderer/host/memory-host'
import type { CompiledReference } from '../../../../../data/compile/compile-reference'
import { loadReference } from '../../../../../data/query/reference/load-reference'

/** The compiled records by their file: the helper for Node tests finds them by an address that no page has. */
const shippedReference = async () => {
  const { files } = JSON.parse(await readFile(inject('compiledReference'), 'utf8')) as CompiledReference
  return loadReference({ dataset: files['dataset.json'], index: files['search-index.json'] })
}

const name = 'Qzxvulpinate'
const packet = JSON.stringify({
  id: name,
  subject: { id: `${name}-1987-04-12`, dateOfBirth: '1987-04-12T00:00:00Z' },
  phenotypicFeatures: [
    { type: { id: 'HP:0001336', label: name }, onset: { age: { iso8601duration: 'P14Y' } } },
    { type: { id: 'HP:0031959', label: name } },
    { type: { id: 'HP:0001251', label: name }, excluded: true },
    { type: { id: `${name}:1`, label: name } },
  ],
  metaData: { createdBy: name, created: '1987-04-12' },
})
const secrets = /qzxvulpinate|1987/iu

const show = async (opens?: OpenedDocument) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const content = useContentStore()
  content.status = { state: 'ready', reference: await shippedReference(), manifest: {} as never }
  const host = createMemoryHost(opens === undefined ? {} : { opens })
  const screen = mount(CaseText, { global: { plugins: [pinia], provide: { [hostKey as symbol]: host } } })
  return { screen, store: useFindingsStore(), host }
}
const pressOpen = async (screen: Awaited<ReturnType<typeof show>>['screen']): Promise<void> => {
  await screen
    .findAll('button')
    .find((button) => button.text() === 'Open a phenopacket')
    ?.trigger('click')
  await flushPromises()
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

describe('a phenopacket in Findings', () => {
  const ways = {
    pasted: async () => {
      const shown = await show()
      const clipboardData = { getData: () => packet }
      await shown.screen.get('textarea').trigger('paste', { clipboardData })
      return shown
    },
    typed: async () => {
      const shown = await show()
      await shown.screen.get('textarea').setValue(packet)
      return shown
    },
    opened: async () => {
      const shown = await show({ ok: true, name: `${name}.json`, text: packet })
      await pressOpen(shown.screen)
      return shown
    },
  }
  it.each(Object.entries(ways))(
    '%s: findings, age and absence are taken, and nobody is named',
    async (_, put) => {
      const { screen, store, host } = await put()
      expect(store.input.findings).toEqual(
        expect.arrayContaining([
          { findingId: 'myoclonus', state: 'present' },
          { findingId: 'limb-dystonia', state: 'present' },
          { findingId: 'ataxia', state: 'absent' },
        ]),
      )
      expect(store.input.ageYears).toBe(14)
      expect(screen.get('textarea').element.value).toBe('')
      expect(screen.text()).toContain('Read from a phenopacket: 3 features')
      expect(screen.text()).toContain('Leg dystonia (HP:0031959) → Limb dystonia')
      for (const [where, what] of Object.entries({
        screen: screen.html(),
        address: JSON.stringify(caseToAddress(store.input)),
        memory: JSON.stringify(store.$state),
        storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
        library: JSON.stringify([host.asked, await host.loadLibrary()]),
      })) {
        expect(what, where).not.toMatch(secrets)
      }
    },
  )
  it('says in plain words what is wrong with a file', async () => {
    const { screen, store } = await show({ ok: true, name: 'x.json', text: '{"phenotypicFeatures": [' })
    await pressOpen(screen)
    expect(screen.get('[role="alert"]').text()).toContain('not whole')
    expect(store.isEmpty).toBe(true)
  })
  it('leaves a history in words to the reader of text', async () => {
    const { screen, store } = await show()
    await screen.get('textarea').setValue('jerks on waking')
    expect(screen.get('textarea').element.value).toBe('jerks on waking')
    expect(store.packet).toBeNull()
  })
})
