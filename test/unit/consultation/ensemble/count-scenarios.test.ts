import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countScenarios, type SubmittedScenario } from '#lib/consultation/ensemble/count-scenarios.ts'

const submitted = (hash: string, words: string | null, responses: number): SubmittedScenario => ({
  hash,
  words,
  responses,
  scenario: {},
})
const weightsOf = (rows: readonly SubmittedScenario[], counting: 'every_response' | 'campaigns_once') =>
  Object.fromEntries(countScenarios(rows, counting).map(({ hash, weight }) => [hash, weight]))

const rows = fc.array(
  fc
    .tuple(
      fc.constantFrom('A', 'B', 'C', 'D'),
      fc.constantFrom(null, 'x', 'y', 'z'),
      fc.integer({ min: 1, max: 9 }),
    )
    .map((row) => submitted(...row)),
  { minLength: 1, maxLength: 12 },
)

describe('countScenarios(submitted, counting)', () => {
  test('counts every response, however often its words were sent', () => {
    const all = [submitted('A', 'x', 80), submitted('A', null, 10), submitted('B', 'y', 1)]
    expect(weightsOf(all, 'every_response')).toEqual({ A: 90, B: 1 })
    expect(weightsOf(all, 'campaigns_once')).toEqual({ A: 1, B: 1 })
  })

  test('takes scenarios with the same words for one campaign, which shares its 1 by responses', () => {
    const all = [submitted('A', 'x', 3), submitted('B', 'x', 1), submitted('C', null, 1)]
    expect(weightsOf(all, 'campaigns_once')).toEqual({ A: 0.75, B: 0.25, C: 1 })
  })

  test('takes responses without enough words apart', () => {
    expect(weightsOf([submitted('A', null, 1), submitted('B', null, 1)], 'campaigns_once')).toEqual({
      A: 1,
      B: 1,
    })
  })

  test('loses no response, and counts no more campaigns than scenarios', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const counted = countScenarios(all, 'campaigns_once')
        const total = (of: readonly { responses: number }[]) =>
          of.reduce((sum, { responses }) => sum + responses, 0)
        expect(total(counted)).toBe(total(all))
        const weight = counted.reduce((sum, own) => sum + own.weight, 0)
        expect(weight).toBeLessThanOrEqual(counted.length + 1e-9)
        expect(Math.abs(weight - Math.round(weight))).toBeLessThan(1e-9)
      }),
    )
  })

  test('does not depend on the order of what was submitted', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(weightsOf(all.toReversed(), 'campaigns_once')).toEqual(weightsOf(all, 'campaigns_once'))
      }),
    )
  })
})
