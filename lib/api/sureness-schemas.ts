import { z } from 'zod'
import { choices } from '#lib/scoring/robustness/choices.ts'
import type { RobustnessAnswer } from '#lib/view/sureness/robustness-answer.ts'
import type { SensitivityAnswer } from '#lib/view/sureness/sensitivity-answer.ts'
import { describedScenario } from './score-request.ts'

const count = z.int().min(0)
const number = z.number()
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const identified = {
  dataset: z.strictObject({ id: z.string(), version: z.string(), digest }),
  engine: z.string(),
  scenario: describedScenario,
  scenario_hash: digest,
}
const choice = z.enum(choices)
const plan = {
  seed: count,
  draw: z.string().meta({ description: 'Per cent by which each weight is nudged at most, or "anywhere".' }),
  weights: z
    .array(z.string())
    .meta({ description: 'Kinds of weights that vary: `cni.domains`, `cni.indicators`.' }),
  choices: z.array(choice).meta({ description: 'Other choices that vary.' }),
}
const firmness = z
  .enum(['core', 'likely', 'marginal', 'unlikely'])
  .meta({ description: 'Listed in at least 95% of reruns, at least 50%, at least 5%, fewer.' })
const rank = z.int().min(1).nullable()

export const robustnessAnswerSchema = z.strictObject({
  ...identified,
  plan: z.strictObject({ ...plan, runs: count }),
  list: z
    .strictObject({ areas: count, mean_size: number, mean_kept: number, mean_overlap: number.min(0).max(1) })
    .meta({ description: 'The list, and how many of its areas a rerun keeps on average.' }),
  firmness: z.record(firmness, count),
  indices: z.record(
    z.string(),
    z.strictObject({ mean_rank_shift: number, inside_cut: count, mean_stay_inside: number }).meta({
      description: 'By how many ranks areas move on average; areas inside the cut, and how many stay.',
    }),
  ),
  areas: z
    .array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        listed: z.boolean(),
        probability: number.min(0).max(1),
        firmness,
        ranks: z
          .record(z.string(), z.strictObject({ low: rank, median: rank, high: rank }))
          .meta({ description: 'The ranks that 5%, 50% and 95% of reruns did not exceed; 1 = most need.' }),
      }),
    )
    .meta({ description: 'Every area that is listed or was in a rerun.' }),
}) satisfies z.ZodType<RobustnessAnswer>

const estimate = z
  .strictObject({ value: number, low: number, high: number })
  .meta({ description: 'A share of the variance with its 95% interval; it may come out a little below 0.' })

export const sensitivityAnswerSchema = z.strictObject({
  ...identified,
  plan: z.strictObject({ ...plan, evaluations: count }),
  results: z.array(
    z.strictObject({
      result: z.string().meta({
        description:
          '`rank_shift`: mean shift in ranks; `list_overlap`: areas on both lists as a share of those on either.',
      }),
      mean: number,
      variance: number,
      effects: z.array(
        z.strictObject({
          index: z.string(),
          kind: z.enum(['domains', 'indicators', ...choices]),
          first: estimate,
          total: estimate,
        }),
      ),
    }),
  ),
  left_out: z
    .array(z.strictObject({ index: z.string(), choice, method: z.string() }))
    .meta({ description: 'Alternatives that cannot be scored together with the others.' }),
}) satisfies z.ZodType<SensitivityAnswer>

export const surenessSchemas = {
  RobustnessAnswer: robustnessAnswerSchema,
  SensitivityAnswer: sensitivityAnswerSchema,
} as const
