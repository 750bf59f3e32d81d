import { expect, it } from 'vitest'
import { recogniseCase } from '../../../../data/query/recognise/recognise-case'
import { shippedReference } from '../shipped'

const presentIn = async (text: string): Promise<readonly string[]> => {
  const reference = await shippedReference()
  return recogniseCase(reference, text)
    .mentions.filter(({ state }) => state === 'present')
    .map(({ findingId }) => findingId)
}

it.each([
  ['He has jerks of the arms. They are worse with action.', 'action-myoclonus'],
  ['She has myoclonus. They vanish in sleep.', 'abolished-in-sleep'],
  ['A boy has jerks of both legs. These occur on waking.', 'jerks-on-awakening'],
  ['He has jerks. Stress brings them out.', 'stress-worsened'],
  ['Two kinds of jerk: small ones of the fingers, and whole-body ones to touch.', 'touch-sensitive'],
  ['There are two kinds of jerk: focal ones and whole-body ones to noise.', 'sound-sensitive'],
])('a word that stands for jerks is read as jerks: %s', async (text, finding) => {
  expect(await presentIn(text)).toContain(finding)
})

it.each([
  ['These drugs were given on waking. He is well.', 'jerks-on-awakening'],
  ['He has headaches. They come on waking.', 'jerks-on-awakening'],
  ['His brother has jerks. They come on waking.', 'jerks-on-awakening'],
  ['He has jerks. They say that he is waking early.', 'jerks-on-awakening'],
])('a word that stands for something else makes no jerks: %s', async (text, finding) => {
  expect(await presentIn(text)).not.toContain(finding)
})

it('a pronoun alone counts nothing twice and is not shown as unread', async () => {
  const reference = await shippedReference()
  const { mentions, unresolved } = recogniseCase(reference, 'He has jerks. They are so.')
  expect(mentions.map(({ findingId }) => findingId)).toEqual(['myoclonus'])
  expect(unresolved).toEqual([])
})

it.each([
  ['Sudden noise sets off jerks of all limbs.', 'sound-sensitive'],
  ['Jerks are brought on by touching the feet.', 'touch-sensitive'],
  ['Tiredness brings the jerks on.', 'stress-worsened'],
])('a verb with its particle says that something triggers: %s', async (text, finding) => {
  expect(await presentIn(text)).toContain(finding)
})

it.each([
  ['She is unable to stand because of jerks of the trunk.', 'axial-myoclonus'],
  ['He cannot walk because of truncal ataxia.', 'gait-truncal-ataxia'],
])('what somebody cannot do does not deny the reason: %s', async (text, finding) => {
  expect(await presentIn(text)).toContain(finding)
})

it.each([
  ['He has runs of jerks of the arms.', 'diarrhoea'],
  ['Her legs are jerking and her ankles are swollen.', 'areflexia'],
  ['High-dose trihexyphenidyl helps.', 'temporal-link-to-drug'],
  ['The soft palate contracts.', 'skeletal-deformity'],
  ['The jerks of the legs on movement are mild.', 'restless-legs'],
])('words that only stand near one another name nothing: %s', async (text, finding) => {
  expect(await presentIn(text)).not.toContain(finding)
})

it('one word before several things belongs to each', async () => {
  const found = await presentIn('He has difficulty walking and swallowing.')
  expect(found).toEqual(expect.arrayContaining(['gait-disturbance', 'dysphagia']))
})

it.each([
  ['He has jerks and seizures.', 'myoclonic-seizure'],
  ['She has a tremor and jerks.', 'myoclonic-tremor'],
  ['He can hold them back. He has jerks. He holds them back.', 'axial-myoclonus'],
])('two things side by side are not one: %s', async (text, finding) => {
  expect(await presentIn(text)).not.toContain(finding)
})

it('an adjective names what its noun names', async () => {
  expect(await presentIn('A paraparetic man of 60.')).toContain('cord-signs')
  expect(await presentIn('The cerebellum is shrunken.')).toContain('cerebellar-atrophy')
})

it.each([
  ['Two sisters aged 3 and 5 have jerks of the arms.', true],
  ['Siblings aged 25 and 28 and their mother have jerks of the arms.', true],
  ['Two sisters have jerks of the arms.', false],
  ['He is well. Two brothers aged 3 and 5 have jerks of the arms.', false],
])('a report of several patients begins with them and their ages: %s', async (text, isRead) => {
  expect((await presentIn(text)).includes('upper-limb-jerks')).toBe(isRead)
})
