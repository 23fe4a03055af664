import { describe, expect, it } from 'vitest'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { drawWeights, weightCount } from '#lib/scoring/robustness/draw-weights.ts'
import { quarter, type RobustnessOptions } from '#lib/scoring/robustness/options.ts'
import { methodologyOfRun, prepare } from '#lib/scoring/robustness/prepare.ts'
import { firmness } from '#lib/scoring/robustness/firmness.ts'
import { rankIntervals } from '#lib/scoring/robustness/rank-intervals.ts'
import { ranksOfRuns } from '#lib/scoring/robustness/ranks-of-runs.ts'
import { runChunk } from '#lib/scoring/robustness/run-chunk.ts'
import { subjectOf, summarise } from '#lib/scoring/robustness/summarise.ts'
import { variationsOf } from '#lib/scoring/robustness/variations.ts'
import { weightGroups } from '#lib/scoring/robustness/weight-groups.ts'
import { withWeight } from '#lib/scoring/weight-place.ts'

const snapshot = syntheticSnapshot(60)
const { methodology } = snapshot
const varied = [{ index: 'cni', domains: true, indicators: false }]
const options: RobustnessOptions = { seed: 1, drawing: quarter, varied }
const prepared = prepare(snapshot, methodology, options)

describe('drawWeights', () => {
  const groups = weightGroups(methodology, varied)
  const draws = (drawing: RobustnessOptions['drawing'], runs: number) =>
    Array.from({ length: runs }, (_, run) => {
      const drawn = new Float64Array(weightCount(groups))
      drawWeights(groups, drawing, seededRandom(5, run), drawn)
      return Array.from(drawn.subarray(0, 3))
    })

  it('nudges each weight evenly within its range, and leaves what does not vary', () => {
    const shares = draws(quarter, 2000).map(([first]) => (first ?? NaN) / 1e8)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.75)
    expect(Math.max(...shares)).toBeLessThanOrEqual(1.25)
    for (const part of [0, 1, 2, 3]) {
      const inside = shares.filter((share) => share >= 0.75 + part / 8 && share < 0.875 + part / 8)
      expect(inside.length / shares.length).toBeCloseTo(0.25, 1)
    }
    const drawn = new Float64Array(weightCount(groups))
    drawWeights(groups, quarter, seededRandom(5), drawn)
    expect(Array.from(drawn.subarray(3)).every((weight) => weight === 1e8)).toBe(true)
  })

  it('spreads shares evenly over all there are when weights may be anywhere', () => {
    const shares = draws({ kind: 'anywhere' }, 4000).map(
      (own) => (own[0] ?? NaN) / own.reduce((sum, weight) => sum + weight, 0),
    )
    // The first of three flat Dirichlet shares is above s with probability (1 − s)².
    for (const least of [0.1, 0.25, 0.5, 0.75]) {
      const above = shares.filter((share) => share > least).length / shares.length
      expect(Math.abs(above - (1 - least) ** 2)).toBeLessThan(0.03)
    }
  })

  it('keeps what is left out, left out', () => {
    const without = withWeight(methodology, { index: 'cni', domain: 'd1', indicator: null }, 0)
    const run = methodologyOfRun(prepare(snapshot, without, options), 4)
    const weights = run.indices[0]?.domains.map(({ weight }) => weight > 0)
    expect(weights).toEqual([true, false, true])
  })
})

describe('prepare and runChunk', () => {
  it('draw other weights for another seed and another run, and the same for the same', () => {
    const weights = (seed: number, run: number) =>
      methodologyOfRun(prepare(snapshot, methodology, { ...options, seed }), run).indices[0]?.domains.map(
        ({ weight }) => weight,
      )
    expect(weights(1, 0)).toEqual(weights(1, 0))
    expect(weights(1, 0)).not.toEqual(weights(1, 1))
    expect(weights(1, 0)).not.toEqual(weights(2, 0))
  })

  it('take alternatives with equal chance, without other weights for it', () => {
    const sound = () => true
    const variations = variationsOf(methodology, [{ index: 'imd', summaries: ['mean_rank'] }], sound)
    const both = prepare(snapshot, methodology, { ...options, variations })
    const runs = Array.from({ length: 400 }, (_, run) => methodologyOfRun(both, run))
    const ranked = runs.filter(({ indices }) => indices[1]?.summary === 'mean_rank').length
    expect(ranked / 400).toBeCloseTo(0.5, 1)
    expect(runs[9]?.indices[0]).toEqual(methodologyOfRun(prepared, 9).indices[0])
  })

  it('refuse ranges and runs that make no sense', () => {
    const nudged = (range: number) => () =>
      prepare(snapshot, methodology, { ...options, drawing: { kind: 'nudged', range } })
    expect(nudged(1)).toThrow('0 to below 1')
    expect(nudged(NaN)).toThrow('0 to below 1')
    const room = ranksOfRuns(60, 2, 9)
    for (const [from, to] of [
      [3, 3],
      [-1, 3],
      [0, 1.5],
      [8, 10],
    ] as const) {
      expect(() => runChunk(prepared, room, from, to)).toThrow('no runs')
    }
  })
})

describe('summarise', () => {
  it('refuses runs and areas that are missing or there twice', () => {
    const room = ranksOfRuns(60, 2, 3)
    const [first, second] = [runChunk(prepared, room, 0, 2), runChunk(prepared, room, 2, 3)]
    const [these, those] = [rankIntervals(room, 0, 20), rankIntervals(room, 20, 60)]
    const subject = subjectOf(prepared)
    expect(() => summarise(subject, [], [these, those])).toThrow('no runs')
    expect(() => summarise(subject, [second], [these, those])).toThrow('runs from 0')
    expect(() => summarise(subject, [first, first, second], [these, those])).toThrow('runs from 2')
    expect(() => summarise(subject, [first, second], [those])).toThrow('areas from 0')
    expect(() => summarise(subject, [first, second], [these])).toThrow('areas at the end')
    expect(summarise(subject, [second, first], [those, these]).runs).toBe(3)
  })

  it('calls areas core from 95%, likely from half, marginal from 5%', () => {
    expect([1, 0.95, 0.949, 0.5, 0.499, 0.05, 0.049, 0].map(firmness)).toEqual([
      'core',
      'core',
      'likely',
      'likely',
      'marginal',
      'marginal',
      'unlikely',
      'unlikely',
    ])
  })
})

describe('variationsOf', () => {
  const alternatives = [
    {
      index: 'cni',
      normalisations: ['rank', 'z_score', 'normal_score'],
      aggregations: ['geometric'],
      worstShares: [0.1, 0.2],
    } as const,
  ]

  it('gives every other combination once, without what cannot be scored', () => {
    const [all] = variationsOf(methodology, alternatives, () => true)
    expect(all?.others).toHaveLength(3 * 2 - 1) // normal_score is what it has already
    expect(all?.others).not.toContainEqual(methodology.indices[0])
    const [sound] = variationsOf(
      methodology,
      alternatives,
      ({ indices }) => indices[0]?.aggregation !== 'geometric',
    )
    expect(sound?.others).toHaveLength(3 - 1)
  })

  it('gives other cuts of an index that has one', () => {
    const [cni] = variationsOf(methodology, alternatives, () => true)
    expect(cni?.worstShares).toEqual([0.2])
    const prepared = prepare(snapshot, methodology, {
      ...options,
      variations: [{ index: 'cni', others: [], worstShares: [0.2] }],
    })
    const shares = Array.from(
      { length: 100 },
      (_, run) => methodologyOfRun(prepared, run).classification.cuts[0]?.worst_share,
    )
    expect(shares.filter((share) => share === 0.2).length).toBeGreaterThan(30)
    expect(new Set(shares).size).toBe(2)
  })
})
