import { z } from 'zod'
import { failure, success, type Result } from '#lib/result/result.ts'
import { issuesOf } from '#lib/scenario/parse-scenario.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'

/** How a dataset is named in requests. */
export const datasetReference = z
  .string({ error: 'enter a dataset such as "england-2019" or "england-2019@1.0.0"' })
  .min(1, 'enter a dataset such as "england-2019" or "england-2019@1.0.0"')
  .max(100, 'is too long for a dataset')
  .meta({
    description:
      'A dataset by name (its newest version) or by name and version. Without it: the current dataset.',
    examples: ['england-2019', 'england-2019@1.0.0'],
  })

/** The scenario with what readers of the interface's description need to know. */
export const describedScenario = scenarioSchema.meta({
  description:
    'Differences from the baseline; {} is the baseline. Weights are relative inside their group, 0 leaves out. In answers it is in its canonical form.',
})

/** The body of POST /api/v1/score. */
export const scoreRequestSchema = z.strictObject({
  dataset: datasetReference.exactOptional(),
  scenario: describedScenario.exactOptional(),
})

export type ScoreRequest = z.infer<typeof scoreRequestSchema>

/**
 * Reads the body of a request for a score, naming every problem at once.
 *
 * Example: `parseScoreRequest({ scenario: { cuts: { cni: '0.1' } } })` fails with one issue at `scenario.cuts.cni`.
 */
export function parseScoreRequest(value: unknown): Result<ScoreRequest> {
  const parsed = scoreRequestSchema.safeParse(value)
  return parsed.success ? success(parsed.data) : failure(issuesOf(parsed.error))
}
