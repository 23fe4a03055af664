import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohensKappa } from '#lib/consultation/theme/cohens-kappa.ts'

type Pair = readonly [string, string]
const times = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair)

const label = fc.constantFrom('a', 'b', 'c')
const pairs = fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 40 })

describe('cohensKappa(pairs)', () => {
  test('is 0.4 for the textbook table of 50 judgements: 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no', () => {
    const table = [
      ...times(20, ['yes', 'yes']),
      ...times(5, ['yes', 'no']),
      ...times(10, ['no', 'yes']),
      ...times(15, ['no', 'no']),
    ]
    expect(cohensKappa(table)).toEqual({ items: 50, observed: 0.7, expected: 0.5, kappa: 0.4 })
  })

  test('takes many judgements that are alike as one with their number', () => {
    const table = [
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ] as const
    expect(cohensKappa(table)).toEqual({ items: 50, observed: 0.7, expected: 0.5, kappa: 0.4 })
  })

  test('says nothing without judgements, and where both used one label throughout', () => {
    expect(cohensKappa([]).kappa).toBeNaN()
    expect(cohensKappa(times(5, ['yes', 'yes'])).kappa).toBeNaN()
  })

  test('is below 0 when two agree less than by chance', () => {
    expect(cohensKappa([...times(5, ['yes', 'no']), ...times(5, ['no', 'yes'])]).kappa).toBe(-1)
  })

  test('is never above 1, the same for both orders of coders, and (observed − expected) ÷ (1 − expected)', () => {
    fc.assert(
      fc.property(pairs, (judged) => {
        const { observed, expected, kappa } = cohensKappa(judged)
        const swapped = cohensKappa(judged.map(([one, other]) => [other, one]))
        expect(swapped.kappa).toBe(kappa)
        if (Number.isNaN(kappa)) return
        expect(kappa).toBeLessThanOrEqual(1)
        expect(kappa).toBeCloseTo((observed - expected) / (1 - expected), 9)
      }),
    )
  })

  test('is exactly 1 when two agree throughout with more than one label', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
        const judged = ['a', 'b', ...labels].map((own): Pair => [own, own])
        expect(cohensKappa(judged).kappa).toBe(1)
      }),
    )
  })
})
