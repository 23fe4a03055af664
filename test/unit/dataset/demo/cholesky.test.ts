import { expect, test } from 'vitest'
import { cholesky, colour, covarianceOf, whiten } from '#lib/dataset/demo/cholesky.ts'

const covariance = [
  [4, 2, 0.4],
  [2, 5, -1],
  [0.4, -1, 3],
]

test('cholesky gives the triangle whose square is the table (worked by hand)', () => {
  const lower = cholesky([
    [4, 2],
    [2, 5],
  ])
  expect(lower).toEqual([[2], [1, 2]])
})

test('whiten undoes colour', () => {
  const lower = cholesky(covariance)
  const numbers = [0.3, -1.2, 2.5]
  whiten(lower, colour(lower, numbers)).forEach((value, i) => expect(value).toBeCloseTo(numbers[i] ?? 0, 12))
})

test('covarianceOf of coloured independent rows is the table that coloured them', () => {
  const lower = cholesky(covariance)
  const unit = [1, -1].flatMap((sign) => [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? sign : 0))))
  const rows = unit.map((row) =>
    colour(
      lower,
      row.map((value) => value * Math.sqrt(3)),
    ),
  )
  covarianceOf(rows).forEach((row, i) =>
    row.forEach((value, j) => expect(value).toBeCloseTo(covariance[i]?.[j] ?? NaN, 12)),
  )
})

test('cholesky throws a RangeError for a table that is no covariance', () => {
  expect(() =>
    cholesky([
      [1, 2],
      [2, 1],
    ]),
  ).toThrow(RangeError)
})
