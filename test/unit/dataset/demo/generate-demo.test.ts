import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { generateDemo } from '#lib/dataset/demo/generate-demo.ts'
import { regions } from '#lib/dataset/demo/regions.ts'
import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { score } from '#lib/scoring/score.ts'

/**
 * SHA-256 of datapackage.json, which holds the hash of every other file. A change here is a change of the data:
 * it needs a new version of the package, or installations would keep the old data under the same name.
 */
const digest = 'cc5fb2a911d6f892a31f16cbfe017fe24757e688996ffe523283116cd88f68f2'

const files = generateDemo()
const read = readPackageTexts(files)
if (!read.ok) throw new Error(JSON.stringify(read.issues.slice(0, 10), null, 2))
const demo = read.value
const snapshot = toSnapshot(demo)
const { areas, smallAreas, indicators } = snapshot

const countBy = <Key>(keys: Iterable<Key>): Map<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0)

test('generateDemo gives the same bytes as when this version was made', () => {
  expect(
    createHash('sha256')
      .update(files.get('datapackage.json') ?? '')
      .digest('hex'),
  ).toBe(digest)
})

test('generateDemo gives a package that says it is invented, and keeps the map small', () => {
  expect(demo.identity).toMatchObject({ name: 'demo-england', version: '1.0.0', invented: true })
  expect(demo.identity.title).toBe('Demonstration: an invented England')
  expect(files.get('boundaries.topojson')?.length).toBeLessThan(1_500_000)
})

test('generateDemo has the nine regions with the real number of wards, and 317 districts nested in them', () => {
  expect(areas.count).toBe(7433)
  const wards = countBy(areas.regionNames)
  expect(wards).toEqual(new Map(regions.map((region) => [region.name, region.wards])))
  expect([...wards.values()]).toEqual([339, 922, 476, 868, 744, 1039, 629, 1402, 1014])
  expect(new Set(areas.districtCodes).size).toBe(317)
  expect(new Set(areas.districtNames).size).toBe(317)
  expect(new Set(areas.districtCodes.map((code, i) => `${code} ${areas.regionCodes[i]}`)).size).toBe(317)
})

test('generateDemo has codes that cannot be taken for official ones, and names that are unique in a district', () => {
  const codes = [...areas.codes, ...areas.districtCodes, ...areas.regionCodes, ...(smallAreas?.codes ?? [])]
  expect(codes.filter((code) => !/^(W\d{5}|D\d{3}|R\d|S\d{5})$/.test(code))).toEqual([])
  const names = countBy(areas.names.map((name, i) => `${areas.districtCodes[i]} ${name}`))
  expect([...names].filter(([, count]) => count > 1)).toEqual([])
})

test('generateDemo has 32,844 small areas, 7 outside every ward and none in 12 wards', () => {
  const inWard = countBy(smallAreas?.area ?? [])
  expect(smallAreas?.count).toBe(32844)
  expect(inWard.get(-1)).toBe(7)
  expect(inWard.size - 1).toBe(7433 - 12)
})

test('generateDemo has plausible numbers of people, and the people of a ward live in its small areas', () => {
  expect(sum(areas.population)).toBeGreaterThan(54e6)
  expect(sum(areas.population)).toBeLessThan(57e6)
  expect(Math.min(...areas.population)).toBeGreaterThanOrEqual(1200)
  expect(Math.max(...areas.population)).toBeLessThanOrEqual(28000)
  const people = smallAreas?.population ?? new Float64Array()
  expect(Math.min(...people)).toBeGreaterThanOrEqual(900)
  expect(Math.max(...people)).toBeLessThanOrEqual(3000)
  const living = new Float64Array(areas.count)
  smallAreas?.area.forEach((ward, i) => {
    if (ward >= 0) living[ward] = (living[ward] ?? 0) + (people[i] ?? 0)
  })
  expect(living.every((count, ward) => count === 0 || count === areas.population[ward])).toBe(true)
})

test('generateDemo has 19 CNI indicators, five of them those of the published index, and seven IMD domains', () => {
  const cni = indicators.filter(({ level }) => level === 'area')
  expect(cni).toHaveLength(19)
  expect(
    cni.filter(({ status }) => status === 'published').map(({ code, polarity }) => [code, polarity]),
  ).toEqual([
    ['community_space_assets', -1],
    ['education_assets', -1],
    ['sport_leisure_assets', -1],
    ['cultural_assets', -1],
    ['green_assets', -1],
  ])
  expect(cni.filter(({ status }) => status === 'illustrative')).toHaveLength(14)
  for (const { unit, source, description } of indicators) {
    expect(unit).not.toBe('')
    expect(source).toMatch(/^Invented for the demonstration; theme: ./)
    expect(description).toMatch(/invented/i)
  }
  const imd = snapshot.methodology.indices.find(({ code }) => code === 'imd')
  expect(imd?.domains.map(({ weight }) => weight)).toEqual([225, 225, 135, 135, 93, 93, 93])
})

test('generateDemo has values that are plausible for their unit', () => {
  for (const { code, unit, values } of indicators) {
    const present = values.filter((value) => !Number.isNaN(value))
    expect(Math.min(...present.slice(0, 7000)), code).toBeGreaterThan(0)
    if (unit === 'percent')
      expect(
        present.every((value) => value < 100),
        code,
      ).toBe(true)
  }
})

test('generateDemo leaves gaps: 14 wards without enough data, two of them without a CNI score', () => {
  const scores = score(snapshot, snapshot.methodology)
  expect(sum(scores.notEnoughData)).toBe(14)
  expect(scores.indices.map(({ code, ranked }) => [code, ranked])).toEqual([
    ['cni', 7431],
    ['imd', 7421],
  ])
  const gaps = indicators.map(({ code, values }) => [
    code,
    values.filter((value) => Number.isNaN(value)).length,
  ])
  expect(Object.fromEntries(gaps)).toMatchObject({
    turnout: 26,
    slow_broadband: 6,
    cultural_assets: 4,
    no_car: 0,
  })
})
