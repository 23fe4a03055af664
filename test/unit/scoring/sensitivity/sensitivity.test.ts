import { describe, expect, it } from 'vitest'
import { evaluationsOf, fillPoint, type Design } from '#lib/scoring/sensitivity/design.ts'
import { effects, type EffectOptions } from '#lib/scoring/sensitivity/effects.ts'
import { evaluate, type Evaluate } from '#lib/scoring/sensitivity/evaluate.ts'

const each = (factors: number) =>
  Array.from({ length: factors }, (_, at) => ({ name: `x${at + 1}`, factors: [at] }))
const design = (factors: number, samples: number, groups = each(factors)): Design => ({
  seed: 2026,
  samples,
  factors,
  groups,
})

function analyse(of: Design, call: Evaluate, options: EffectOptions = {}) {
  const found = effects(of, [evaluate(of, call, 0, evaluationsOf(of))], options)
  if (!found.ok) throw new Error(found.reason)
  return found.effects
}

/** Of the Ishigami function with a = 7 and b = 0.1. */
const ishigami: Evaluate = (point) => {
  const [x1 = NaN, x2 = NaN, x3 = NaN] = Array.from(point, (share) => Math.PI * (2 * share - 1))
  return [Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)]
}
const variance = 7 ** 2 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.1 ** 2 * Math.PI ** 8) / 18 + 0.5
const alone = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2
const together = (0.1 ** 2 * Math.PI ** 8 * 8) / 225
const known = {
  first: [alone / variance, 49 / 8 / variance, 0],
  total: [(alone + together) / variance, 49 / 8 / variance, together / variance],
}

function expectInside(
  found: ReturnType<typeof analyse>,
  first: readonly number[],
  total: readonly number[],
): void {
  found.groups.forEach((group, at) => {
    for (const [estimate, truth] of [
      [group.first, first[at] ?? NaN],
      [group.total, total[at] ?? NaN],
    ] as const) {
      expect(estimate.low).toBeLessThanOrEqual(truth)
      expect(estimate.high).toBeGreaterThanOrEqual(truth)
      expect(Math.abs(estimate.value - truth)).toBeLessThan(0.06)
    }
  })
}

describe('effects', () => {
  it('finds those of the Ishigami function: 0.314, 0.442, 0 at first order, 0.558, 0.442, 0.244 in total', () => {
    const found = analyse(design(3, 4000), ishigami, { level: 0.99 })
    expect(known.first[0]).toBeCloseTo(0.3139, 4)
    expect(known.total[0]).toBeCloseTo(0.5576, 4)
    expectInside(found, known.first, known.total)
    expect(found.variance).toBeCloseTo(variance, 0)
    expect(Math.abs(found.mean - 3.5)).toBeLessThan(4 * Math.sqrt(variance / 8000))
  })

  it("finds those of Sobol's g-function of eight factors", () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    const g: Evaluate = (point) => [
      a.reduce((product, own, at) => (product * (Math.abs(4 * (point[at] ?? NaN) - 2) + own)) / (1 + own), 1),
    ]
    const own = a.map((one) => 1 / (3 * (1 + one) ** 2))
    const all = own.reduce((product, one) => product * (1 + one), 1)
    const found = analyse(design(8, 4000), g, { level: 0.99 })
    expectInside(
      found,
      own.map((one) => one / (all - 1)),
      own.map((one) => (one * all) / (1 + one) / (all - 1)),
    )
  })

  it('takes factors of a group as one', () => {
    const groups = [
      { name: 'first and third', factors: [0, 2] },
      { name: 'second', factors: [1] },
    ]
    const share = 49 / 8 / variance
    expectInside(
      analyse(design(3, 4000, groups), ishigami, { level: 0.99 }),
      [1 - share, share],
      [1 - share, share],
    )
  })

  it('gives the same numbers in whatever parts the evaluations are done', () => {
    const of = design(3, 200)
    const whole = effects(of, [evaluate(of, ishigami, 0, 1000)])
    const parts = [evaluate(of, ishigami, 333, 1000), evaluate(of, ishigami, 0, 333)]
    expect(effects(of, parts)).toEqual(whole)
  })

  it('gives narrower ranges for more samples', () => {
    const width = (samples: number) => {
      const [x1] = analyse(design(3, samples), ishigami).groups
      return (x1?.total.high ?? NaN) - (x1?.total.low ?? NaN)
    }
    expect(width(3200)).toBeLessThan(width(200) / 2)
  })

  it('says 0 for everything when nothing has an effect', () => {
    const still = { value: 0, low: 0, high: 0 }
    expect(analyse(design(2, 50), () => [0.1])).toEqual({
      evaluations: 200,
      mean: expect.closeTo(0.1, 12) as number,
      variance: 0,
      groups: [
        { name: 'x1', first: still, total: still },
        { name: 'x2', first: still, total: still },
      ],
    })
  })

  it('fails as a whole, with the reason, when one evaluation fails, and never gives NaN', () => {
    const of = design(2, 10)
    let calls = 0
    const failing: Evaluate = () => {
      calls++
      if (calls === 8) throw new Error('no area has a score')
      return [calls]
    }
    const failure = { ok: false, evaluation: 7, reason: 'no area has a score' }
    const part = evaluate(of, failing, 0, 20)
    expect(part).toEqual(failure)
    expect(effects(of, [part, evaluate(of, () => [1], 20, 40)])).toEqual(failure)
    for (const value of [NaN, Infinity]) {
      const found = effects(of, [evaluate(of, () => [value], 0, 40)])
      expect(found).toMatchObject({
        ok: false,
        evaluation: 0,
        reason: expect.stringContaining(String(value)) as string,
      })
    }
  })

  it('refuses a design that leaves a factor out, and parts that are missing or there twice', () => {
    const one: Evaluate = () => [1]
    expect(() => evaluate(design(3, 10, each(2)), one, 0, 10)).toThrow('exactly one group')
    expect(() => evaluate(design(0, 10, []), one, 0, 10)).toThrow('exactly one group')
    expect(() => evaluate(design(2, 1), one, 0, 4)).toThrow('two samples')
    const of = design(2, 10)
    expect(() => effects(of, [evaluate(of, one, 0, 20)])).toThrow('from 20 are missing')
    expect(() => effects(of, [evaluate(of, one, 0, 20), evaluate(of, one, 10, 40)])).toThrow('from 20')
  })
})

describe('fillPoint', () => {
  it('takes one group at a time from the second point of its sample', () => {
    const of = design(3, 10)
    const points = [10, 11, 12, 13, 14].map((evaluation) => {
      const point = new Float64Array(3)
      fillPoint(of, evaluation, point)
      return Array.from(point)
    })
    const [a = [], b = [], ...mixed] = points
    mixed.forEach((point, group) =>
      expect(point).toEqual(a.map((share, at) => (at === group ? b[at] : share))),
    )
    expect(a.every((share, at) => share >= 0 && share < 1 && share !== b[at])).toBe(true)
  })
})
