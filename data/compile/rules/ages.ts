import { ageBandRanges, ageBands } from '../../schema/vocabulary'
import { faultAt, type Rule } from './rule'

export const ages: Rule = {
  prose:
    'The age bands of the onset fit its years: every band meets extremeYears, every band inside typicalYears is listed, and typicalYears is inside extremeYears.',
  *check({ entries }) {
    for (const record of entries) {
      const { bands, typicalYears, extremeYears } = record.value.onset
      if (extremeYears !== undefined) {
        const [youngest, oldest] = extremeYears
        if (typicalYears !== undefined && (typicalYears[0] < youngest || typicalYears[1] > oldest)) {
          const remedy = 'Widen extremeYears (youngest and oldest reported), or narrow typicalYears.'
          yield faultAt(record, ['onset', 'typicalYears'], 'lies outside extremeYears', remedy)
        }
        for (const [i, band] of bands.entries()) {
          const { from, to } = ageBandRanges[band]
          if (to > youngest && from <= oldest) continue
          const message = `"${band}" lies outside extremeYears ${youngest}-${oldest}`
          yield faultAt(record, ['onset', 'bands', i], message, 'Take the band away, or widen extremeYears.')
        }
      }
      if (typicalYears === undefined) continue
      for (const band of ageBands) {
        const { from, to } = ageBandRanges[band]
        const isInside = from >= typicalYears[0] && to <= typicalYears[1]
        if (!isInside || bands.includes(band)) continue
        const message = `lacks "${band}", which typicalYears covers`
        yield faultAt(record, ['onset', 'bands'], message, `Add ${band} to the bands, or correct the years.`)
      }
    }
  },
}
