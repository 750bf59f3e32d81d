import { expect, it } from 'vitest'
import { changedEntry, changedFile } from '../records-folder'
import { faultsOf } from './rule-faults'

const rule = 'no-dose'

const withPearl = (text: string): readonly string[] =>
  faultsOf(rule, changedEntry('urgency: routine', `pearls: ["${text}"]\nurgency: routine`))
it.each([
  'Clonazepam 0.5 mg at night.',
  'Give 20 mg/kg of levetiracetam.',
  'Valproate 500 mg twice daily.',
  'Piracetam 2 g/day.',
  'Thiamine 300mg IV.',
  'Fentanyl 50 microgram iv.',
  'Botulinum toxin 100 units per dose.',
  'Magnesium 2 g intravenously.',
  'Baclofen 5-10 mg three times a day.',
  'Midazolam 0,1 mg/kg/h.',
  'Piracetam 24 g per day.',
  'Glucose 50 ml bolus.',
])('names the dose in "%s"', (text) => expect(withPearl(text).join()).toContain('pearls[0]: gives a dose: "'))
it.each([
  'Aluminium above 200 microgram/L.',
  'NSE of 60 µg/L at 48 h.',
  'Glucose of 40 mg/dL.',
  'Sodium of 110 mmol/L.',
  'Dysplasia of 3 g in weight.',
  'A rise of 10 mmol/L at most in 24 h.',
  'Ammonia over 100 µmol/L.',
  'Level of 15 mg/L.',
  '4 g of mercury.',
])('takes no level for a dose: "%s"', (text) => expect(withPearl(text)).toEqual([]))
it('reads drugs, safety notes, findings and pathway too', () => {
  const changes = changedFile(
    'findings.yaml',
    'definition: Loss of hearing.',
    'definition: After 80 mg of furosemide.',
  )
  expect(faultsOf(rule, changes).join()).toContain('findings.yaml:5 [4].definition: gives a dose')
})
