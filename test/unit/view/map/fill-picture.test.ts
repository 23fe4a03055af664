import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillPicture, type Ring } from '#lib/view/map/fill-picture.ts'
import { boxOf } from '#lib/view/map/shape-centre.ts'

const shape = (...rings: readonly (readonly number[])[]) => {
  const made: Ring[] = rings.map((ring) => Float64Array.from(ring))
  return { rings: made, box: boxOf(made) }
}
const plain = { scale: 1, x: 0, y: 0 }
const rows = ({ width, ids }: { width: number; ids: Uint32Array }) =>
  Array.from({ length: ids.length / width }, (_, row) =>
    [...ids.slice(row * width, (row + 1) * width)].join(''),
  )

test('fillPicture gives each pixel to the shape that its centre lies in; a hole stays empty', () => {
  const ring = shape([0, 0, 5, 0, 5, 5, 0, 5], [1, 1, 4, 1, 4, 4, 1, 4])
  expect(rows(fillPicture([ring, shape([2, 2, 3, 2, 3, 3, 2, 3])], plain, { width: 6, height: 5 }))).toEqual([
    '111110',
    '100010',
    '102010',
    '100010',
    '111110',
  ])
})

test('a shape that reaches beyond the picture, or lies outside it, does no harm', () => {
  const large = shape([-9, -9, 3, -9, 3, 3, -9, 3])
  const away = shape([20, 20, 30, 20, 30, 30])
  expect(rows(fillPicture([large, away], plain, { width: 5, height: 4 }))).toEqual([
    '11100',
    '11100',
    '11100',
    '00000',
  ])
})

test('nothing to draw leaves an empty picture', () => {
  expect(rows(fillPicture([shape([])], plain, { width: 2, height: 1 }))).toEqual(['00'])
})

const coordinate = fc.integer({ min: -80, max: 240 }).map((eighth) => eighth / 8)
const point = fc.tuple(coordinate, coordinate)
const look = fc.record({
  scale: fc.constantFrom(0.5, 1, 1.3, 3),
  x: fc.integer({ min: -9, max: 9 }).map((third) => third / 3),
  y: fc.integer({ min: -9, max: 9 }).map((third) => third / 3),
})
const size = { width: 24, height: 20 }

/**
 * Even-odd by counting, edge by edge, what a ray to the left meets: the definition, slow and plain. Where an edge is crossed is
 * calculated in the same steps, because a centre that lies on an edge is on one side of it or on the other by a rounding.
 */
function contains(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  return (
    ring.filter(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length] ?? [0, 0]
      const [ux, uy, lx, ly] = ay <= by ? [ax, ay, bx, by] : [bx, by, ax, ay]
      return uy <= y && y < ly && ux + (lx - ux) * ((y - uy) / (ly - uy)) - 0.5 <= x - 0.5
    }).length %
      2 ===
    1
  )
}

test('fillPicture agrees with the even-odd rule at every pixel, also for lines that cross themselves', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 9 }), look, (points, seen) => {
      const { ids } = fillPicture([shape(points.flat())], seen, size)
      const drawn = points.map(([x, y]) => [x * seen.scale + seen.x, y * seen.scale + seen.y] as const)
      const expected = Array.from(ids, (_, at) => {
        const [x, y] = [(at % size.width) + 0.5, Math.floor(at / size.width) + 0.5]
        return Number(contains(drawn, x, y))
      })
      expect([...ids]).toEqual(expected)
    }),
    {
      examples: [
        [
          [
            [0, 0],
            [-4.875, 5.75],
            [22.125, 19.75],
          ],
          { scale: 1, x: 0, y: -5 / 3 },
        ],
      ],
    },
  )
})

test('two halves of a shape that share an edge fill exactly what the whole fills, neither gap nor overlap', () => {
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, look, (topX, bottomX, midX, midY, seen) => {
      // A square cut from top to bottom by a bent line.
      const [left, right] = [-200, 300]
      const cut = [topX, -200, midX, midY, bottomX, 300]
      const back = [bottomX, 300, midX, midY, topX, -200]
      const western = shape([left, -200, ...cut, left, 300])
      const eastern = shape([right, 300, ...back, right, -200])
      const { ids } = fillPicture([western, eastern], seen, size)
      const alone = fillPicture([western], seen, size).ids
      expect([...ids]).toEqual([...alone].map((id) => (id === 1 ? 1 : 2)))
    }),
  )
})
