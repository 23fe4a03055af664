import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { cniDomains } from './cni-indicators.ts'
import { centreOf } from './hex-grid.ts'
import { imdIndicators } from './imd-indicators.ts'
import { demoMethodology } from './methodology.ts'
import type { SmallArea } from './small-areas.ts'
import type { Ward } from './wards.ts'

/** The invented England before it is written down. */
export type DemoCountry = {
  readonly wards: readonly Ward[]
  readonly smallAreas: readonly SmallArea[]
  /** A row of 19 CNI values for each ward, in the order of `cniDomains`; missing = NaN. */
  readonly cniRows: readonly Float64Array[]
  /** A column of values for each of `imdIndicators`, one for each small area. */
  readonly imdColumns: readonly Float64Array[]
}

/** The invented England as the engine sees it, so that it can be scored before it is written. */
export function toSnapshot({ wards, smallAreas, cniRows, imdColumns }: DemoCountry): Snapshot {
  const texts = (of: (ward: Ward) => string): string[] => wards.map(of)
  const numbers = (of: (ward: Ward) => number): Float64Array => Float64Array.from(wards, of)
  return {
    dataset: { name: 'demo-england', version: '', digest: '', title: '', invented: true },
    methodology: demoMethodology,
    areas: {
      count: wards.length,
      codes: texts(({ code }) => code),
      names: texts(({ name }) => name),
      districtCodes: texts(({ districtCode }) => districtCode),
      districtNames: texts(({ districtName }) => districtName),
      regionCodes: texts(({ region }) => region.code),
      regionNames: texts(({ region }) => region.name),
      population: numbers(({ population }) => population),
      longitude: numbers(({ cell }) => centreOf(cell)[0]),
      latitude: numbers(({ cell }) => centreOf(cell)[1]),
    },
    smallAreas: {
      count: smallAreas.length,
      codes: smallAreas.map(({ code }) => code),
      area: Int32Array.from(smallAreas, ({ ward }) => ward),
      population: Float64Array.from(smallAreas, ({ population }) => population),
    },
    indicators: [
      ...cniDomains
        .flatMap(({ indicators }) => indicators)
        .map((indicator, i) => ({
          ...indicator,
          values: Float64Array.from(cniRows, (row) => row[i] ?? Number.NaN),
        })),
      ...imdIndicators.map((indicator, i) => ({ ...indicator, values: imdColumns[i] ?? new Float64Array() })),
    ],
  }
}
