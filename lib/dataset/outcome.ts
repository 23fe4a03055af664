import type { OutcomeFacts } from '#lib/scoring/profile/outcome-facts.ts'
import type { ProfiledOutcome } from '#lib/scoring/profile/profile.ts'
import { numbersOf, textsOf, type Table } from './package/table.ts'

/** An outcome with its value for each area and what each area counts for in a mean; missing = NaN. */
export type Outcome = OutcomeFacts & ProfiledOutcome

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
