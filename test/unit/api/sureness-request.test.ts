import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planFields, readRobustnessPlan, readSensitivityPlan } from '#lib/api/sureness-request.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import { valueOf } from '#test/support/value-of.ts'

const indices = ['cni', 'imd']
const all = indices.map((index) => ({ index, domains: true, indicators: true }))
const quarter = { kind: 'nudged', range: 0.25 }

const drawing = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((per) => ({ kind: 'nudged' as const, range: per / 100 })),
  fc.constant({ kind: 'anywhere' as const }),
)
const common = {
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  drawing,
  varied: fc.tuple(
    ...indices.map((index) =>
      fc.record({ index: fc.constant(index), domains: fc.boolean(), indicators: fc.boolean() }),
    ),
  ),
  choices: fc.subarray([...choices]),
}
const varies = ({
  varied,
  choices: chosen,
}: {
  varied: readonly { domains: boolean; indicators: boolean }[]
  choices: readonly string[]
}) => chosen.length > 0 || varied.some(({ domains, indicators }) => domains || indicators)

describe('readRobustnessPlan and readSensitivityPlan', () => {
  it('take everything for granted that an address does not say', () => {
    expect(readRobustnessPlan([], indices)).toEqual({
      ok: true,
      value: { runs: 1000, seed: 2026, drawing: quarter, varied: all, choices: [] },
    })
    expect(readSensitivityPlan([['cut.cni', '20']], indices)).toEqual({
      ok: true,
      value: { evaluations: 10_000, seed: 2026, drawing: quarter, varied: all, choices: [...choices] },
    })
  })

  it('read back every plan from the fields that stand for it', () => {
    fc.assert(
      fc.property(
        fc.record({ ...common, runs: fc.integer({ min: 10, max: 5000 }) }).filter(varies),
        (plan) => {
          expect(valueOf(readRobustnessPlan(planFields(plan), indices))).toEqual(plan)
        },
      ),
    )
    fc.assert(
      fc.property(
        fc.record({ ...common, evaluations: fc.integer({ min: 100, max: 20_000 }) }).filter(varies),
        (plan) => {
          expect(valueOf(readSensitivityPlan(planFields(plan), indices))).toEqual(plan)
        },
      ),
    )
  })

  it('name every problem at its field', () => {
    const read = readRobustnessPlan(
      [
        ['runs', '9'],
        ['seed', '-1'],
        ['seed', '2'],
        ['draw', '0'],
        ['weights', 'hdi.domains'],
        ['choices', 'mood'],
      ],
      indices,
    )
    const paths = read.ok ? [] : read.issues.map(({ path }) => path)
    expect(new Set(paths)).toEqual(new Set(['runs', 'seed', 'draw', 'weights', 'choices']))
    expect(readRobustnessPlan([['form', '1']], indices)).toMatchObject({ ok: false })
  })
})
