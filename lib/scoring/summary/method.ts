import type { Scale } from '#lib/scoring/scale.ts'

/**
 * How scores of small areas become scores of areas: `toSummarise` gives each small area the number whose
 * population-weighted mean over an area is the area's score (S scores in, S numbers out, missing stays missing).
 */
export type SummaryMethod = { readonly toSummarise: (scores: Scale) => Float64Array }
