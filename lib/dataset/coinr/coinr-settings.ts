import { z } from 'zod'
import { aggregationCodes, normalisationCodes, transformationCodes } from '#lib/scenario/scenario.ts'
import type { IndicatorTransformation } from '#lib/scoring/methodology.ts'
import { transformations } from '#lib/scoring/transformations.ts'

/** The column of iMeta.csv, beside those of COINr, that keeps what COINr has no column for. COINr ignores it. */
export const settingsColumn = 'Reweigh'

const normalisation = z.enum(normalisationCodes)
const aggregation = z.enum(aggregationCodes)
const text = z.string().max(10_000)
const goalposts = z.tuple([z.number(), z.number()])
/** Object.keys forgets that a registry has no other keys. */
const transformation = z.enum(Object.keys(transformations) as IndicatorTransformation[])

/** Of an indicator: its own code where COINr could not take it, its description, and how it is used. */
export const indicatorSettings = z.strictObject({
  code: text.exactOptional(),
  description: text.exactOptional(),
  status: z.enum(['published', 'derived', 'illustrative']).exactOptional(),
  source: text.exactOptional(),
  source_date: text.exactOptional(),
  normalisation: normalisation.exactOptional(),
  transformation: transformation.exactOptional(),
  goalposts: goalposts.exactOptional(),
})

/** Of a domain (level 2 of 3). */
export const domainSettings = z.strictObject({
  code: text.exactOptional(),
  normalisation: normalisation.exactOptional(),
  aggregation: aggregation.exactOptional(),
  transformation: z.enum(transformationCodes).exactOptional(),
})

/** Of an index (the highest level), and of the method it belongs to. */
export const indexSettings = z.strictObject({
  code: text.exactOptional(),
  short_name: text.exactOptional(),
  aggregation: aggregation.exactOptional(),
  score_scale: z.number().gt(0).exactOptional(),
  missing: z
    .strictObject({ policy: z.enum(['reweight', 'exclude']), min_coverage: z.number().min(0).max(1) })
    .exactOptional(),
  worst_share: z.number().gt(0).max(0.5).exactOptional(),
  ties: z.enum(['average', 'lowest']).exactOptional(),
  label: text.exactOptional(),
  method: text.exactOptional(),
  invented: z.boolean().exactOptional(),
})

export type IndicatorSettings = z.infer<typeof indicatorSettings>
export type DomainSettings = z.infer<typeof domainSettings>
export type IndexSettings = z.infer<typeof indexSettings>

/**
 * Reads a cell of that column; null when it does not hold such settings. Nothing, or R's `NA`, is no settings.
 *
 * Example: `readSettings('{"aggregation":"geometric"}', domainSettings)` is `{ aggregation: 'geometric' }`.
 */
export function readSettings<Settings>(cell: string, schema: z.ZodType<Settings>): Settings | null {
  let value: unknown = {}
  try {
    if (cell !== '' && cell !== 'NA') value = JSON.parse(cell)
  } catch {
    return null
  }
  return schema.safeParse(value).data ?? null
}
