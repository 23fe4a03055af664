import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentage } from '#lib/view/chart/percentage.ts'
import { rankAxis, rankPosition } from '#lib/view/chart/rank-axis.ts'
import { segments } from '#lib/view/chart/segments.ts'

test('percentage(1 / 3) is an SVG attribute to a hundredth of a percent', () => {
  expect(percentage(1 / 3)).toBe('33.33%')
  expect(percentage(1)).toBe('100%')
})

test('percentage keeps a drawing inside its box whatever it is given', () => {
  expect([-1, 2, Number.NaN, Number.POSITIVE_INFINITY].map(percentage)).toEqual(['0%', '100%', '0%', '100%'])
})

test('rankAxis puts the cut-off near the middle of a round scale', () => {
  expect(rankAxis(743, 7433).end).toBe(1500)
  expect(rankAxis(3375, 33755).end).toBe(6750)
  expect(rankAxis(19, 191).end).toBe(40)
})

test('rankAxis reaches past a cut-off that was moved', () => {
  expect(rankAxis(743, 7433, 1486).end).toBe(2000)
  expect(rankAxis(743, 7433, 400)).toEqual(rankAxis(743, 7433))
})

test('rankAxis never ends past the last rank', () => {
  expect(rankAxis(4000, 7433).end).toBe(7433)
  expect(rankAxis(0, 5).end).toBe(5)
})

test('rankPosition runs from rank 1 at 0 to the end at 1, and keeps what lies beyond at the end', () => {
  const axis = rankAxis(743, 7433)
  expect(rankPosition(1, axis)).toBe(0)
  expect(rankPosition(743, axis)).toBeCloseTo(0.495, 3)
  expect(rankPosition(1500, axis)).toBe(1)
  expect(rankPosition(7000, axis)).toBe(1)
})

test('segments fill the bar in order without gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }), (amounts) => {
      const laid = segments(amounts)
      const end = laid.reduce((reached, { start, width }) => {
        expect(start).toBeCloseTo(reached, 9)
        return start + width
      }, 0)
      expect(end).toBeCloseTo(amounts.some((amount) => amount > 0) ? 1 : 0, 9)
    }),
  )
})
