import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Indicator } from '#lib/scoring/snapshot.ts'

/**
 * Whether a result rests on made-up values: some indicator that counts under one of the methodologies is illustrative.
 *
 * A comparison rests on both of its sides, so both are asked. Example: england-2019 has no illustrative indicator.
 */
export function restsOnIllustration(
  indicators: readonly Indicator[],
  ...methodologies: readonly Methodology[]
): boolean {
  const illustrative = new Set(
    indicators.filter(({ status }) => status === 'illustrative').map(({ code }) => code),
  )
  return methodologies.some(({ indices }) =>
    indices.some(({ domains }) =>
      domains.some(
        (domain) =>
          domain.weight > 0 &&
          domain.indicators.some(({ code, weight }) => weight > 0 && illustrative.has(code)),
      ),
    ),
  )
}
