import type { Level, Methodology } from './methodology.ts'

/** Numbers of one thing for every unit of a level, in the order of the units. Missing = NaN. Never changed. */
export type Column = Float64Array

/** Which dataset version this is: what a result must name so that anyone can run it again. */
export type DatasetIdentity = {
  /** The dataset's name, for example `england-2019`. */
  readonly name: string
  /** The package's own version, for example `1.0.0`. */
  readonly version: string
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  readonly title: string
  /** True for the demonstration: invented places, to be said wherever it is shown. */
  readonly invented: boolean
}

/** W areas as columns. Codes are unique; a text that is not known is empty; a number that is not known is NaN. */
export type Areas = {
  readonly count: number
  readonly codes: readonly string[]
  readonly names: readonly string[]
  readonly districtCodes: readonly string[]
  readonly districtNames: readonly string[]
  readonly regionCodes: readonly string[]
  readonly regionNames: readonly string[]
  /** People. */
  readonly population: Column
  /** WGS84 degrees. */
  readonly longitude: Column
  readonly latitude: Column
}

/** S small areas as columns, in file order. */
export type SmallAreas = {
  readonly count: number
  readonly codes: readonly string[]
  /** Position of the area that a small area lies in; −1 = in none of them (ranked, but summarised nowhere). */
  readonly area: Int32Array
  /** People. */
  readonly population: Column
}

export type IndicatorStatus = 'published' | 'derived' | 'illustrative'

/** One measured quantity: what it is, and its values for every unit of its level. */
export type Indicator = {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly unit: string
  /** 1: a higher value is more need; −1: a lower value is more need. */
  readonly polarity: 1 | -1
  readonly status: IndicatorStatus
  readonly source: string
  readonly sourceDate: string
  readonly level: Level
  readonly values: Column
}

/**
 * A dataset version as columns: everything that scoring needs, loaded once and never changed.
 *
 * W = `areas.count`, S = `smallAreas.count`, I = `indicators.length`. An indicator of level `area` has W values,
 * one of level `small_area` has S.
 */
export type Snapshot = {
  readonly dataset: DatasetIdentity
  /** The baseline: the methodology as published with the dataset. */
  readonly methodology: Methodology
  readonly areas: Areas
  readonly smallAreas: SmallAreas | null
  readonly indicators: readonly Indicator[]
}
