import type { Column } from '#lib/scoring/snapshot.ts'
import { numbersOf, textsOf, type Table } from './package/table.ts'

/** Something that is compared between listed and other areas, and never scored. */
export type Outcome = {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** 1: a higher value is worse; −1: a lower value is worse. */
  readonly polarity: 1 | -1
  readonly source: string
  readonly sourceDate: string
  /** One value for each area; missing = NaN. */
  readonly values: Column
  /** What a mean over areas weighs them by, for example their population; missing = NaN. */
  readonly weight: Column
  /** The column of areas.csv that the weight is. */
  readonly weightName: string
}

/** Puts outcomes.csv and outcome-values.csv together, in the order of outcomes.csv. */
export function outcomesFrom(described: Table, values: Table, areas: Table): Outcome[] {
  const text = (name: string) => textsOf(described, name)
  const [names, units, weights] = [text('name'), text('unit'), text('weight')]
  const [sources, dates] = [text('source'), text('source_date')]
  const polarities = numbersOf(described, 'polarity')
  return text('code').map((code, row): Outcome => {
    const weightName = weights[row] ?? ''
    return {
      code,
      name: names[row] ?? '',
      unit: units[row] ?? '',
      polarity: polarities[row] === -1 ? -1 : 1,
      source: sources[row] ?? '',
      sourceDate: dates[row] ?? '',
      values: numbersOf(values, code),
      weight: numbersOf(areas, weightName),
      weightName,
    }
  })
}
