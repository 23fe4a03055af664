import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyBox, fitBox, joinBoxes, keepInside, zoomAround } from '#lib/view/map/map-look.ts'

const box = { x0: -10, y0: 20, x1: 90, y1: 70 }
const size = { width: 200, height: 300 }
const whole = fitBox(box, size)

test('fitBox shows the whole box in the middle, as large as it goes', () => {
  expect(fitBox(box, size, 0)).toEqual({ scale: 2, x: 20, y: 60 })
})

test('fitBox of a single place, of nothing and in no room gives finite numbers', () => {
  for (const look of [
    fitBox({ x0: 5, y0: 5, x1: 5, y1: 5 }, size),
    fitBox(emptyBox, size),
    fitBox(box, { width: 0, height: 0 }),
  ]) {
    expect(Object.values(look).every(Number.isFinite)).toBe(true)
    expect(look.scale).toBeGreaterThan(0)
  }
})

test('joinBoxes with the empty box is the other one', () => {
  expect(joinBoxes(emptyBox, box)).toEqual(box)
})

const factor = fc.double({ min: 0.1, max: 10, noNaN: true })
const at = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 300 }) })

test('zoomAround leaves the point where it is, and never shows less than the map or more than it can', () => {
  fc.assert(
    fc.property(factor, factor, at, (first, second, point) => {
      const start = zoomAround(whole, whole, first, { x: 50, y: 60 })
      const look = zoomAround(start, whole, second, point)
      expect(look.scale).toBeGreaterThanOrEqual(whole.scale)
      expect(look.scale).toBeLessThanOrEqual(400)
      expect((point.x - look.x) / look.scale).toBeCloseTo((point.x - start.x) / start.scale, 6)
      expect((point.y - look.y) / look.scale).toBeCloseTo((point.y - start.y) / start.scale, 6)
    }),
  )
})

test('keepInside has the middle of the picture inside the box, and changes nothing when it is', () => {
  fc.assert(
    fc.property(
      factor,
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -9999, max: 9999 }),
      (by, x, y) => {
        const kept = keepInside({ scale: whole.scale * by, x, y }, box, size)
        const middle = [(100 - kept.x) / kept.scale, (150 - kept.y) / kept.scale] as const
        expect(middle[0]).toBeGreaterThanOrEqual(box.x0 - 1e-6)
        expect(middle[0]).toBeLessThanOrEqual(box.x1 + 1e-6)
        expect(middle[1]).toBeGreaterThanOrEqual(box.y0 - 1e-6)
        expect(middle[1]).toBeLessThanOrEqual(box.y1 + 1e-6)
        expect(keepInside(kept, box, size)).toEqual(kept)
      },
    ),
  )
})
