import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Alternatives } from './variations.ts'

/** Choices of a method that might have been made otherwise, apart from its weights. In the order in which screens show them. */
export const choices = ['normalisation', 'transformation', 'aggregation', 'summary', 'cuts'] as const

export type Choice = (typeof choices)[number]

/** A cut a fifth narrower and a fifth wider: 8% and 12% beside 10%. */
const otherCuts = [0.8, 1.2]

/**
 * What each index might as well have had for the choices named: the usual alternatives of the handbook, without its own.
 *
 * Normalisation matters only where a domain has several indicators; a summary only where small areas are summed up.
 * Source: OECD/JRC handbook (2008), steps 5 to 7.
 * Example: of an index with means of z-scores, `normalisation` gives rank and normal score.
 */
export function alternativesOf(methodology: Methodology, chosen: readonly Choice[]): Alternatives[] {
  const { cuts } = methodology.classification
  const pick = <Value>(choice: Choice, values: readonly Value[], isOwn: (value: Value) => boolean) =>
    chosen.includes(choice) ? values.filter((value) => !isOwn(value)) : []
  return methodology.indices.map((index) => {
    const domains = includedDomains(index)
    const own = cuts.find((cut) => cut.index === index.code)?.worst_share
    return {
      index: index.code,
      normalisations: domains.some(({ several }) => several)
        ? pick('normalisation', ['rank', 'normal_score', 'z_score'] as const, (method) =>
            domains.every(({ domain }) => domain.normalisation === method),
          )
        : [],
      transformations: pick(
        'transformation',
        ['exponential_rank', 'rank', 'normal_score'] as const,
        (method) => domains.every(({ domain }) => domain.transformation === method),
      ),
      aggregations:
        domains.length < 2
          ? []
          : pick('aggregation', ['arithmetic', 'geometric'] as const, (kind) => index.aggregation === kind),
      summaries:
        index.level === 'area'
          ? []
          : pick(
              'summary',
              ['mean_score', 'mean_rank', 'share_in_worst'] as const,
              (summary) => (index.summary ?? 'mean_score') === summary,
            ),
      worstShares:
        own === undefined
          ? []
          : pick(
              'cuts',
              otherCuts.map((factor) => Number((own * factor).toFixed(6))),
              (share) => share > 0.5,
            ),
    }
  })
}

const includedDomains = ({ domains }: Index) =>
  domains.flatMap((domain) => {
    const included = domain.indicators.filter(({ weight }) => weight > 0)
    return domain.weight > 0 && included.length > 0 ? [{ domain, several: included.length > 1 }] : []
  })
