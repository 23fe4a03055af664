import type { SummaryMethod } from './method.ts'

/**
 * Σ score·population / Σ population: the average score of the people of an area.
 *
 * Source: English Indices of Deprivation 2019, technical report, 'average score' of larger areas.
 */
export const meanScore: SummaryMethod = { toSummarise: ({ values }) => values }
