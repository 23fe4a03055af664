import { drawNormal } from './chance.ts'
import { amount, type Measure, percent } from './measured.ts'
import type { SmallArea } from './small-areas.ts'
import type { Ward } from './wards.ts'
import { seededRandom } from '#lib/scoring/random.ts'

/** A thing that is compared between lists but never scored: a row of outcomes.csv, and what it is made of. */
export type Outcome = {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly polarity: 1 | -1
  /** How far it follows the ward's deprivation (in the direction of more need), and how urban the ward is. */
  readonly deprivation: number
  readonly urban: number
  readonly measure: Measure
}

/** Five outcomes, all invented. */
export const outcomes: readonly Outcome[] = [
  {
    code: 'children_low_income',
    name: 'Children in low-income families',
    unit: 'percent',
    polarity: 1,
    deprivation: 0.9,
    urban: 0.1,
    measure: percent(15, 0.55, 1),
  },
  {
    code: 'poor_health',
    name: 'People in bad or very bad health',
    unit: 'percent',
    polarity: 1,
    deprivation: 0.8,
    urban: -0.1,
    measure: percent(5.4, 0.35, 1),
  },
  {
    code: 'no_qualifications',
    name: 'Adults without qualifications',
    unit: 'percent',
    polarity: 1,
    deprivation: 0.75,
    urban: -0.15,
    measure: percent(17, 0.4, 1),
  },
  {
    code: 'long_out_of_work',
    name: 'Working-age people out of work for two years',
    unit: 'percent',
    polarity: 1,
    deprivation: 0.8,
    urban: 0.1,
    measure: percent(4.2, 0.5, 1),
  },
  {
    code: 'public_funding',
    name: 'Public and charitable funding of projects',
    unit: '£ per person',
    polarity: -1,
    deprivation: -0.25,
    urban: -0.2,
    measure: amount(310, 0.45, 0),
  },
]

/**
 * Invents the outcomes: a row of values for each ward. What would be known from small areas is missing (NaN) for wards
 * that have none.
 */
export function makeOutcomes(
  wards: readonly Ward[],
  smallAreas: readonly SmallArea[],
  seed: number,
): number[][] {
  const random = seededRandom(seed, 9)
  const known = new Set(smallAreas.map(({ ward }) => ward))
  return wards.map(({ character }, ward) =>
    outcomes.map(({ polarity, deprivation, urban, measure }) => {
      const own = Math.sqrt(1 - deprivation ** 2 - urban ** 2) * drawNormal(random)
      const need = deprivation * character.deprivation + urban * character.urban + own
      return known.has(ward) ? measure(polarity * need) : Number.NaN
    }),
  )
}
