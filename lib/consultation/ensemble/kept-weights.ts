import { z } from 'zod'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { CountedScenario } from './count-scenarios.ts'
import { medianScenario } from './median-scenario.ts'
import { proposedWeights } from './proposed-weights.ts'
import { shareDistribution } from './share-distribution.ts'

/** A share that nobody proposed is NaN, for which JSON has no word but null. */
const share = z
  .number()
  .nullable()
  .transform((value) => value ?? NaN)

const member = z.strictObject({
  code: z.string(),
  published: share,
  median: share,
  lowerQuartile: share,
  upperQuartile: share,
  histogram: z.array(z.number()).readonly(),
  leftOut: z.number(),
  lowered: z.number(),
  kept: z.number(),
  raised: z.number(),
})

/** What scenarios propose for every weight, as it is kept in the database. */
export const keptWeights = z.strictObject({
  groups: z.array(
    z.strictObject({
      index: z.string(),
      domain: z.string().nullable(),
      weight: z.number(),
      members: z.array(member),
    }),
  ),
  median: scenarioSchema,
})

export type KeptWeights = z.infer<typeof keptWeights>

/** Sums up what scenarios propose: one distribution for each weight, in the methodology's order, and the median scenario. */
export function weightsToKeep(baseline: Methodology, counted: readonly CountedScenario[]): KeptWeights {
  const groups = proposedWeights(baseline, counted).map(({ index, group, published, proposed, weight }) => ({
    ...{ index, domain: group.domain, weight },
    members: group.codes.map((code, at) => {
      const now = published[at] ?? NaN
      return { code, published: now, ...shareDistribution(proposed[at] ?? [], now) }
    }),
  }))
  return { groups, median: medianScenario(baseline, counted) }
}
