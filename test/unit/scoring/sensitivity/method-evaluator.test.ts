import { describe, expect, it } from 'vitest'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { alternativesOf, choices } from '#lib/scoring/robustness/choices.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { evaluationsOf, type Design } from '#lib/scoring/sensitivity/design.ts'
import { effects } from '#lib/scoring/sensitivity/effects.ts'
import { evaluate } from '#lib/scoring/sensitivity/evaluate.ts'
import { methodDesign } from '#lib/scoring/sensitivity/method-design.ts'
import { methodEvaluator } from '#lib/scoring/sensitivity/method-evaluator.ts'

const snapshot = syntheticSnapshot(1500)
const { methodology } = snapshot
const sound = (each: Methodology) => checkMethodology(each, snapshot.indicators).length === 0
const varied = methodology.indices.map(({ code: index }) => ({ index, domains: true, indicators: true }))
const own = methodDesign(methodology, varied, alternativesOf(methodology, choices), sound)
const call = methodEvaluator(snapshot, methodology, own, quarter)

/** The point at which every weight is as it is (½ of its range), and every setting its own. */
function stillPoint(): Float64Array {
  const point = new Float64Array(own.factors)
  own.ofWeight.forEach((factor) => (point[factor] = 0.5))
  return point
}

const withIndex = (code: string, change: (index: Index) => Index): Methodology => ({
  ...methodology,
  indices: methodology.indices.map((index) => (index.code === code ? change(index) : index)),
})

/** What the evaluator should say of a methodology, by scoring it. */
function expected(changed: Methodology, of: Snapshot = snapshot): number[] {
  const before = score(of, methodology)
  const after = score(of, changed)
  const shifts = before.indices.map(({ rank }, at) => {
    const other = after.indices[at]?.rank ?? []
    return rank.reduce((sum, place, area) => sum + Math.abs(place - (other[area] ?? NaN)), 0) / rank.length
  })
  const both = before.listed.filter((listed, area) => listed === 1 && after.listed[area] === 1).length
  const either = before.listed.filter((listed, area) => listed === 1 || after.listed[area] === 1).length
  return [shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length, both / either]
}

describe('methodEvaluator', () => {
  it('finds no shift and the same list where nothing differs', () => {
    expect(call(stillPoint())).toEqual([0, 1])
  })

  it('gives what score gives for every setting and cut on its own', () => {
    for (const { index, factor, ways } of own.settings) {
      ways.forEach((change, at) => {
        const point = stillPoint()
        point[factor] = (at + 0.5) / ways.length
        const [shift = NaN, overlap = NaN] = expected(withIndex(index, change))
        expect(call(point)).toEqual([expect.closeTo(shift, 9), expect.closeTo(overlap, 9)])
      })
    }
    const [cut] = own.cuts
    const point = stillPoint()
    point[cut?.factor ?? -1] = 0.99
    const wider = {
      ...methodology.classification,
      cuts: methodology.classification.cuts.map((each) =>
        each.index === cut?.index ? { ...each, worst_share: cut.shares.at(-1) ?? NaN } : each,
      ),
    }
    const [shift = NaN, overlap = NaN] = expected({ ...methodology, classification: wider })
    expect(call(point)).toEqual([shift, expect.closeTo(overlap, 9)])
  })

  it('gives the same whatever was asked before', () => {
    const design: Design = { seed: 3, samples: 4, factors: own.factors, groups: own.groups }
    const count = evaluationsOf(design)
    const whole = evaluate(design, call, 0, count, 2)
    const fresh = methodEvaluator(snapshot, methodology, own, quarter)
    const backwards = Array.from({ length: count }, (_, at) => count - 1 - at).map((at) =>
      evaluate(design, fresh, at, at + 1, 2),
    )
    expect(effects(design, backwards, { result: 1 })).toEqual(effects(design, [whole], { result: 1 }))
    expect(effects(design, [whole], { result: 0 })).toMatchObject({ ok: true })
  })

  it('has no answer where no area has a score: the whole analysis says so', () => {
    const empty = {
      ...snapshot,
      indicators: snapshot.indicators.map((indicator) =>
        indicator.level === 'area' ? { ...indicator, values: indicator.values.map(() => NaN) } : indicator,
      ),
    }
    const design: Design = { seed: 3, samples: 2, factors: own.factors, groups: own.groups }
    const part = evaluate(design, methodEvaluator(empty, methodology, own, quarter), 0, 9, 2)
    expect(part).toEqual({
      ok: false,
      evaluation: 0,
      reason: expect.stringContaining('no area has a score') as string,
    })
    expect(effects(design, [part])).toEqual(part)
  })
})

describe('methodDesign', () => {
  it('leaves out, by name, what cannot be scored together with what is in already', () => {
    const standard = withIndex('cni', (index) => ({ ...index, aggregation: 'geometric' }))
    const { leftOut, settings } = methodDesign(
      standard,
      [],
      [{ index: 'cni', transformations: ['rank', 'normal_score', 'z_score'] }],
      sound,
    )
    expect(leftOut.map(({ method }) => method)).toEqual(['normal_score', 'z_score'])
    expect(settings.map(({ choice, ways }) => [choice, ways.length])).toEqual([['transformation', 2]])
  })

  it('has each factor in one group, and groups only for what can vary', () => {
    expect(own.groups.flatMap(({ factors }) => factors).sort((a, b) => a - b)).toEqual(
      Array.from({ length: own.factors }, (_, at) => at),
    )
    expect(methodDesign(methodology, [], [], sound)).toMatchObject({ groups: [], factors: 0 })
  })
})
