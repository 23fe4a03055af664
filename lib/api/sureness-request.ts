import { z } from 'zod'
import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import { choices, type Choice } from '#lib/scoring/robustness/choices.ts'
import type { Drawing, Varied } from '#lib/scoring/robustness/options.ts'
import type { RobustnessPlan } from '#lib/scoring/robustness/plan.ts'
import type { SensitivityPlan } from '#lib/scoring/sensitivity/plan.ts'

type Field = readonly [name: string, value: string]

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number)

const draw = z
  .string()
  .refine(
    (text) => text === 'anywhere' || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 90),
    {
      error: 'must be a whole number of per cent from 1 to 90, or "anywhere"',
    },
  )
  .transform((text): Drawing =>
    text === 'anywhere' ? { kind: 'anywhere' } : { kind: 'nudged', range: Number(text) / 100 },
  )

const both = {
  seed: wholeNumber(0, 0xffffffff).exactOptional(),
  draw: draw.exactOptional(),
  weights: z.array(z.string().max(100)),
  choices: z.array(z.enum(choices, { error: `must be one of ${choices.join(', ')}` })),
}
const robustnessFields = z.strictObject({ ...both, runs: wholeNumber(10, 5000).exactOptional() })
const sensitivityFields = z.strictObject({ ...both, evaluations: wholeNumber(100, 20_000).exactOptional() })

/** What a person gets who chooses nothing. */
export const standard = {
  runs: 1000,
  evaluations: 10_000,
  seed: 2026,
  draw: { kind: 'nudged', range: 0.25 },
} as const

const single = ['runs', 'evaluations', 'seed', 'draw'] as const
const several = ['weights', 'choices'] as const

/** Names of the fields that are about an analysis. All others are about the scenario, or none of ours. */
export const analysisNames: ReadonlySet<string> = new Set([...single, ...several, 'form', 'run'])

/**
 * Reads what a robustness analysis is asked for, naming every problem at once. `indices`: codes of the methodology's.
 *
 * `runs`, `seed`, `draw` (per cent, or "anywhere"); `weights`, once for each kind that varies (`cni.domains`,
 * `cni.indicators`), without any all of them; `choices`, once for each that varies, without any none. In a sent form
 * (`form=1`) what is not ticked is not meant. Other fields are left alone.
 * Example: no fields at all are 1,000 runs over all weights ± 25%, seed 2026.
 */
export function readRobustnessPlan(
  fields: readonly Field[],
  indices: readonly string[],
): Result<RobustnessPlan> {
  const read = readFields(robustnessFields, fields, indices, [])
  if (!read.ok) return read
  const { runs = standard.runs, ...common } = read.value
  return success({ runs, ...planOf(common, indices) })
}

/** The same for a sensitivity analysis: `evaluations` in place of `runs`, and without any `choices` all of them. */
export function readSensitivityPlan(
  fields: readonly Field[],
  indices: readonly string[],
): Result<SensitivityPlan> {
  const read = readFields(sensitivityFields, fields, indices, choices)
  if (!read.ok) return read
  const { evaluations = standard.evaluations, ...common } = read.value
  return success({ evaluations, ...planOf(common, indices) })
}

type Common = { seed?: number; draw?: Drawing; weights: readonly string[]; choices: readonly Choice[] }

const kindsOf = (indices: readonly string[]) =>
  indices.flatMap((code) => [`${code}.domains`, `${code}.indicators`])

function planOf(
  { seed = standard.seed, draw: drawing = standard.draw, ...chosen }: Common,
  indices: readonly string[],
) {
  const varied: Varied[] = indices.map((index) => ({
    index,
    domains: chosen.weights.includes(`${index}.domains`),
    indicators: chosen.weights.includes(`${index}.indicators`),
  }))
  return { seed, drawing, varied, choices: choices.filter((choice) => chosen.choices.includes(choice)) }
}

function readFields<Fields extends Common>(
  schema: z.ZodType<Fields>,
  fields: readonly Field[],
  indices: readonly string[],
  otherwise: readonly Choice[],
): Result<Fields> {
  const isForm = fields.some(([name, value]) => name === 'form' && value === '1')
  const all = (name: string) => fields.flatMap(([given, value]) => (given === name ? [value] : []))
  const issues: Issue[] = single.flatMap((name) =>
    all(name).length > 1 ? [{ path: name, message: 'is given twice' }] : [],
  )
  const known = kindsOf(indices)
  const weights = all('weights')
  const chosen = all('choices')
  for (const kind of weights.filter((each) => !known.includes(each))) {
    issues.push({ path: 'weights', message: `“${kind.slice(0, 60)}” must be one of ${known.join(', ')}` })
  }
  const parsed = schema.safeParse({
    ...Object.fromEntries(
      single.flatMap((name) =>
        all(name)
          .slice(0, 1)
          .map((value) => [name, value]),
      ),
    ),
    weights: weights.length === 0 && !isForm ? known : weights,
    choices: chosen.length === 0 && !isForm ? otherwise : chosen,
  })
  if (isForm && weights.length === 0 && chosen.length === 0) {
    issues.push({ path: 'weights', message: 'choose at least one thing that may vary' })
  }
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        issues.push(...issue.keys.map((path) => ({ path, message: 'is not a field of this analysis' })))
      } else issues.push({ path: issue.path[0]?.toString() ?? '', message: issue.message })
    }
    return failure(issues)
  }
  return issues.length === 0 ? success(parsed.data) : failure(issues)
}

/** The fields of an address that stand for a plan; none for what a person gets who chooses nothing. */
export function planFields(plan: RobustnessPlan | SensitivityPlan): Field[] {
  const { seed, drawing, varied } = plan
  const isRuns = 'runs' in plan
  const size = isRuns ? plan.runs : plan.evaluations
  const usual = isRuns ? [] : choices
  const fields: Field[] = []
  if (isRuns && size !== standard.runs) fields.push(['runs', String(size)])
  if (!isRuns && size !== standard.evaluations) fields.push(['evaluations', String(size)])
  if (seed !== standard.seed) fields.push(['seed', String(seed)])
  const drawn = drawing.kind === 'anywhere' ? drawing.kind : String(Math.round(drawing.range * 100))
  if (drawn !== '25') fields.push(['draw', drawn])
  const weights = varied.flatMap(({ index, domains, indicators }) => [
    ...(domains ? [`${index}.domains`] : []),
    ...(indicators ? [`${index}.indicators`] : []),
  ])
  const allWeights = weights.length === 2 * varied.length
  const usualChoices = plan.choices.length === usual.length
  if (allWeights && usualChoices) return fields
  fields.push(['form', '1'])
  for (const kind of weights) fields.push(['weights', kind])
  for (const choice of plan.choices) fields.push(['choices', choice])
  return fields
}
