import { z } from 'zod'
import type { Aggregation, DomainTransformation, Normalisation, Summary } from '#lib/scoring/methodology.ts'
import { normalisations } from '#lib/scoring/normalisations.ts'
import { summaries } from '#lib/scoring/summaries.ts'

const names = <Code extends string>(registry: Readonly<Record<Code, unknown>>) =>
  Object.keys(registry) as [Code, ...Code[]] // a registry has its own codes as keys, and at least one

/** Codes of the methods that a scenario may choose from, read from the engine's registries. */
export const normalisationCodes: readonly [Normalisation, ...Normalisation[]] = names(normalisations)
export const transformationCodes = normalisationCodes.filter(
  (code): code is DomainTransformation => code !== 'goalposts',
)
export const summaryCodes: readonly [Summary, ...Summary[]] = names(summaries)
export const aggregationCodes: readonly [Aggregation, ...Aggregation[]] = ['arithmetic', 'geometric']

/** The largest weight; weights are whole numbers from 0, relative inside their group. */
export const largestWeight = 1000

const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'is not a code')
const weight = z
  .int({ error: `enter a whole number from 0 to ${largestWeight}` })
  .min(0, { error: `enter a whole number from 0 to ${largestWeight}` })
  .max(largestWeight, { error: `enter a whole number from 0 to ${largestWeight}` })
  .transform((value) => value + 0) // −0 becomes 0: one weight, one hash
const oneOf = <Code extends string>(codes: readonly Code[]) =>
  z.enum(codes, { error: `choose one of ${codes.join(', ')}` })

const indexScenario = z.strictObject({
  domain_weights: z.record(code, weight).exactOptional(),
  indicator_weights: z.record(code, weight).exactOptional(),
  normalisation: oneOf(normalisationCodes).exactOptional(),
  domain_aggregation: oneOf(aggregationCodes).exactOptional(),
  transformation: oneOf(transformationCodes).exactOptional(),
  aggregation: oneOf(aggregationCodes).exactOptional(),
  summary: oneOf(summaryCodes).exactOptional(),
})

/**
 * What a person changed, as differences from a baseline: the one schema of the scenario file, the link, the form and
 * the stored form. Every key is optional; `{}` is the baseline. Codes are checked against a methodology by
 * `resolveScenario`, combinations by `checkMethodology`.
 */
export const scenarioSchema = z.strictObject({
  ties: oneOf(['average', 'lowest'] as const).exactOptional(),
  cuts: z.record(code, z.number({ error: 'enter a share above 0 and up to 0.5' })).exactOptional(),
  indices: z.record(code, indexScenario).exactOptional(),
})

export type Scenario = z.infer<typeof scenarioSchema>
export type IndexScenario = z.infer<typeof indexScenario>
