import { expect, it } from 'vitest'
import { nearestCentres } from '#lib/scoring/similar/nearest-centres.ts'

const areas = {
  count: 4,
  longitude: Float64Array.of(0, 0, 1, NaN),
  latitude: Float64Array.of(52, 53, 52, 52),
}

it('nearestCentres puts the nearest first, in kilometres on the ground, and passes over what has no centre', () => {
  const found = nearestCentres(areas, 0, 9).map(({ area, kilometres }) => [area, Math.round(kilometres)])
  expect(found).toEqual([
    [2, 68], // A degree of longitude is shorter up here.
    [1, 111],
  ])
})

it('nearestCentres finds nothing for an area without a centre', () => {
  expect(nearestCentres(areas, 3, 9)).toEqual([])
})
