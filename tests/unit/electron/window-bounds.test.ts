import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBounds } from '../../../electron/main/window-bounds'

const primary = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1280, height: 1000 }

describe('where the window opens', () => {
  it('the first time: centred on the primary screen', () => {
    expect(fitBounds(null, [primary, right])).toEqual({ x: 280, y: 80, width: 1360, height: 880 })
  })

  it('is where it was, if that is still on a screen', () => {
    const bounds = { x: 2000, y: 100, width: 900, height: 700 }
    expect(fitBounds(bounds, [primary, right])).toEqual(bounds)
  })

  it('is the primary screen if the other one is gone', () => {
    const bounds = { x: 2000, y: 100, width: 900, height: 700 }
    expect(fitBounds(bounds, [primary])).toEqual({ x: 510, y: 170, width: 900, height: 700 })
  })

  it('is always whole within a screen that is there', () => {
    const coordinate = fc.integer({ min: -5_000, max: 5_000 })
    const size = fc.integer({ min: -10, max: 6_000 })
    const bounds = fc.record({ x: coordinate, y: coordinate, width: size, height: size })
    fc.assert(
      fc.property(bounds, (remembered) => {
        const fitted = fitBounds(remembered, [primary, right])
        const isInside = [primary, right].some(
          (area) =>
            fitted.x >= area.x &&
            fitted.y >= area.y &&
            fitted.x + fitted.width <= area.x + area.width &&
            fitted.y + fitted.height <= area.y + area.height,
        )
        expect(isInside).toBe(true)
      }),
    )
  })
})
