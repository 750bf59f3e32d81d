/** Where the window was, made to fit the screens there are now. Pure. */
import * as v from 'valibot'

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const boundsSchema = v.object({ x: whole, y: whole, width: whole, height: whole })
export const windowStateSchema = v.object({ bounds: boundsSchema, isMaximized: v.boolean() })

export type Bounds = v.InferOutput<typeof boundsSchema>
export type WindowState = v.InferOutput<typeof windowStateSchema>

export const smallestSize = { width: 400, height: 480 } as const
const usualSize = { width: 1360, height: 880 } as const
/** A strip of the title bar this wide and high must be on a screen, else the window cannot be dragged back. */
const graspPx = 80

/**
 * @param remembered what was saved, or null on the first start.
 * @param workAreas of the displays, the primary one first; pixels independent of the device.
 * @returns bounds that fit within one work area.
 */
export function fitBounds(remembered: Bounds | null, workAreas: readonly [Bounds, ...Bounds[]]): Bounds {
  const area = (remembered && workAreas.find((candidate) => isGraspable(remembered, candidate))) ?? null
  if (!remembered || !area) return centre(remembered ?? usualSize, workAreas[0])
  const size = fitSize(remembered, area)
  return {
    ...size,
    x: clamp(remembered.x, area.x, area.x + area.width - size.width),
    y: clamp(remembered.y, area.y, area.y + area.height - size.height),
  }
}

function isGraspable(window: Bounds, area: Bounds): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const isTopVisible = window.y >= area.y - graspPx && window.y <= area.y + area.height - graspPx
  return across >= graspPx && isTopVisible
}

function centre(wanted: { width: number; height: number }, area: Bounds): Bounds {
  const size = fitSize(wanted, area)
  return {
    ...size,
    x: area.x + Math.floor((area.width - size.width) / 2),
    y: area.y + Math.floor((area.height - size.height) / 2),
  }
}

function fitSize(wanted: { width: number; height: number }, area: Bounds): { width: number; height: number } {
  return {
    width: Math.min(Math.max(wanted.width, smallestSize.width), area.width),
    height: Math.min(Math.max(wanted.height, smallestSize.height), area.height),
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
