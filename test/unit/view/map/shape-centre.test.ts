import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxOf, centreOf } from '#lib/view/map/shape-centre.ts'

const square = (x: number, y: number, side: number) =>
  Float64Array.of(x, y, x + side, y, x + side, y + side, x, y + side)

test('centreOf is the centre of gravity of the largest ring', () => {
  expect(centreOf([square(50, 50, 1), square(0, 0, 2)])).toEqual({ x: 1, y: 1 })
})

test('centreOf a line is the middle of its box, and of nothing NaN', () => {
  expect(centreOf([Float64Array.of(0, 0, 4, 4, 0, 0)])).toEqual({ x: 2, y: 2 })
  expect(centreOf([])).toEqual({ x: NaN, y: NaN })
})

test('centreOf moves with the shape and lies in its box, however far away it is', () => {
  const far = fc.integer({ min: -9000, max: 9000 })
  fc.assert(
    fc.property(far, far, fc.integer({ min: 1, max: 50 }), (x, y, side) => {
      const centre = centreOf([square(x, y, side)])
      expect(centre.x).toBeCloseTo(x + side / 2, 6)
      expect(centre.y).toBeCloseTo(y + side / 2, 6)
      expect(boxOf([square(x, y, side)])).toEqual({ x0: x, y0: y, x1: x + side, y1: y + side })
    }),
  )
})
