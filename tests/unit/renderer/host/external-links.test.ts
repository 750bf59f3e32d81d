import { expect, it } from 'vitest'
import { citationHosts, decideExternal } from '../../../../renderer/host/external-links'

it.each(['https://doi.org/10.1002/mds.26553', 'https://pubmed.ncbi.nlm.nih.gov/26553594/'])(
  'opens %s',
  (url) => {
    expect(decideExternal(url)).toEqual({ ok: true, url })
  },
)

it.each([
  ['http://doi.org/', 'only https'],
  ['javascript:alert(1)', 'only https'],
  ['file:///etc/passwd', 'only https'],
  ['https://doi.org@evil.example/', 'user name'],
  ['https://user:secret@doi.org/', 'user name'],
  ['https://doi.org:8443/', 'port'],
  ['https://doi.org.evil.example/', 'not one of the sources'],
  ['https://evil.example/doi.org', 'not one of the sources'],
  ['https://sub.doi.org/', 'not one of the sources'],
  ['https:doi', 'not one of the sources'],
  ['doi.org/10.1', 'not a complete web address'],
  ['', 'not a complete web address'],
  [`https://doi.org/${'x'.repeat(2_001)}`, 'longer'],
])('refuses %s', (url, why) => {
  expect(decideExternal(url)).toMatchObject({ ok: false, reason: expect.stringContaining(why) })
})

it('opens a host that is added, and no other', () => {
  expect(decideExternal('https://www.nice.org.uk/guidance', [...citationHosts, 'www.nice.org.uk']).ok).toBe(
    true,
  )
  expect(decideExternal('https://doi.org/', []).ok).toBe(false)
})
