import { expect, test } from 'vitest'
import { calibrate } from '#lib/dataset/demo/calibrate.ts'
import { makeCniValues } from '#lib/dataset/demo/cni-values.ts'
import { type DemoCountry, toSnapshot } from '#lib/dataset/demo/demo-country.ts'
import { demoSeed } from '#lib/dataset/demo/generate-demo.ts'
import { makeGaps } from '#lib/dataset/demo/gaps.ts'
import { makeImdValues } from '#lib/dataset/demo/imd-values.ts'
import { withCniWeights } from '#lib/dataset/demo/inside-cuts.ts'
import { regions } from '#lib/dataset/demo/regions.ts'
import { makeSmallAreas } from '#lib/dataset/demo/small-areas.ts'
import { behaviours } from '#lib/dataset/demo/targets.ts'
import { makeWards } from '#lib/dataset/demo/wards.ts'
import { compare } from '#lib/scoring/compare.ts'
import { score } from '#lib/scoring/score.ts'

const seed = demoSeed
const wards = makeWards(seed)
const smallAreas = makeSmallAreas(wards, seed)
const drawnRows = makeCniValues(wards, seed)
const withGaps = makeGaps(drawnRows, seed)
const drawn: DemoCountry = {
  wards,
  smallAreas,
  imdColumns: makeImdValues(wards, smallAreas, seed),
  cniRows: drawnRows,
}
const { cniRows, exchanges } = calibrate(drawn, withGaps)
const snapshot = toSnapshot({ ...drawn, cniRows })
const { methodology } = snapshot
const baseline = score(snapshot, methodology)

const pearson = (p: Float64Array, q: Float64Array): number => {
  const pairs = [...p]
    .map((value, i) => [value, q[i] ?? NaN] as const)
    .filter((pair) => !pair.some(Number.isNaN))
  const mean = (axis: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[axis], 0) / pairs.length
  const [centreP, centreQ] = [mean(0), mean(1)]
  const product = (a: 0 | 1, b: 0 | 1) => {
    const centres = [centreP, centreQ]
    return pairs.reduce((sum, pair) => sum + (pair[a] - (centres[a] ?? 0)) * (pair[b] - (centres[b] ?? 0)), 0)
  }
  return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1))
}
const ranks = (values: Float64Array): Float64Array => {
  const known = [...values.keys()].filter((unit) => !Number.isNaN(values[unit]))
  const rank = new Float64Array(values.length).fill(NaN)
  known
    .sort((p, q) => (values[p] ?? 0) - (values[q] ?? 0))
    .forEach((unit, place) => {
      rank[unit] = place
    })
  return rank
}
const cniScore = (weights: readonly number[]): Float64Array =>
  score(snapshot, withCniWeights(methodology, weights)).indices[0]?.score ?? new Float64Array()

test('calibrate makes the list 225 wards, in each region as many as the real list has', () => {
  const listed = regions.map(
    ({ code }) =>
      wards.filter(({ region }, ward) => region.code === code && baseline.listed[ward] === 1).length,
  )
  expect(listed).toEqual([56, 54, 28, 17, 31, 18, 2, 16, 3])
})

test.each(behaviours)('calibrate makes the list answer to weights $weights as the real one', (behaviour) => {
  const scenario = score(snapshot, withCniWeights(methodology, behaviour.weights))
  const { staying, scenario: listed } = compare(baseline, scenario)
  expect(Math.abs(staying.length - behaviour.staying)).toBeLessThanOrEqual(2)
  expect(Math.abs(listed - behaviour.listed)).toBeLessThanOrEqual(2)
})

test('calibrate needs few exchanges: about one ward in a hundred moves', () => {
  const moved = cniRows.filter((row, ward) => row !== drawnRows[ward])
  expect(exchanges).toBeLessThanOrEqual(40)
  expect(moved.length).toBeLessThanOrEqual(2 * exchanges)
  expect(moved.length).toBeGreaterThan(0)
})

test('calibrate only lets wards of one region change places, and leaves wards with gaps alone', () => {
  for (const region of regions) {
    const rowsOf = (rows: readonly Float64Array[]) =>
      new Set(rows.filter((_, i) => wards[i]?.region === region))
    expect(rowsOf(cniRows)).toEqual(rowsOf(drawnRows))
  }
  for (const ward of withGaps) expect(cniRows[ward]).toBe(drawnRows[ward])
})

test('the three CNI domains are nearly uncorrelated, as in the real index (−0.1, 0.17, 0.0)', () => {
  const [civic, connected, engaged] = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ].map(cniScore)
  if (!civic || !connected || !engaged) throw new Error('three domains')
  expect(Math.abs(pearson(civic, connected) - -0.1)).toBeLessThanOrEqual(0.03)
  expect(Math.abs(pearson(civic, engaged) - 0.17)).toBeLessThanOrEqual(0.03)
  expect(Math.abs(pearson(connected, engaged))).toBeLessThanOrEqual(0.03)
})

test('CNI and IMD go together as in the real data (Spearman about 0.41)', () => {
  const [cni, imd] = baseline.indices
  if (!cni || !imd) throw new Error('two indices')
  expect(Math.abs(pearson(ranks(cni.score), ranks(imd.score)) - 0.41)).toBeLessThanOrEqual(0.03)
})

test('IMD domains go together as in 2019: four closely, crime less, living environment little, barriers not at all', () => {
  const ranked = snapshot.indicators
    .filter(({ level }) => level === 'small_area')
    .map(({ values }) => ranks(values))
  const between = (p: number, q: number) =>
    pearson(ranked[p] ?? new Float64Array(), ranked[q] ?? new Float64Array())
  const [income, employment, education, health, crime, barriers, living] = [0, 1, 2, 3, 4, 5, 6] as const
  expect(between(income, employment)).toBeGreaterThan(0.9)
  expect(between(income, education)).toBeGreaterThan(0.75)
  expect(between(income, health)).toBeGreaterThan(0.75)
  expect(between(income, crime)).toBeGreaterThan(0.5)
  expect(between(income, crime)).toBeLessThan(0.75)
  expect(Math.abs(between(income, living) - 0.25)).toBeLessThan(0.15)
  for (const other of [income, employment, education, health, crime, living]) {
    expect(Math.abs(between(barriers, other))).toBeLessThan(0.15)
  }
})
