import type { Domain, Index } from '#lib/scoring/methodology.ts'
import type { Indicator } from '#lib/scoring/snapshot.ts'

/** One indicator as a domain uses it. `share`: of its domain, 0 to 1; 0 = left out. */
export type IndicatorRow = {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly share: number
  readonly unit: string
  readonly direction: string
  readonly status: Indicator['status']
  readonly source: string
}

/** One domain of an index. `share`: of its index, 0 to 1; 0 = left out. */
export type DomainRow = {
  readonly code: string
  readonly name: string
  readonly weight: number
  readonly share: number
  readonly indicators: readonly IndicatorRow[]
}

/** Which end of an indicator is need. */
export const directionWords = (polarity: Indicator['polarity']): string =>
  polarity === 1 ? 'higher = more need' : 'lower = more need'

const shareOf = (weight: number, all: readonly { readonly weight: number }[]): number => {
  const total = all.reduce((sum, member) => sum + member.weight, 0)
  return total === 0 ? 0 : weight / total
}

/** The domains of an index with their indicators, shares worked out from the weights, in the methodology's order. */
export function domainRows(index: Index, indicators: readonly Indicator[]): readonly DomainRow[] {
  return index.domains.map((domain) => ({
    code: domain.code,
    name: domain.name,
    weight: domain.weight,
    share: shareOf(domain.weight, index.domains),
    indicators: indicatorRows(domain, indicators),
  }))
}

function indicatorRows(domain: Domain, indicators: readonly Indicator[]): readonly IndicatorRow[] {
  return domain.indicators.flatMap(({ code, weight }) => {
    const indicator = indicators.find((candidate) => candidate.code === code)
    if (indicator === undefined) return []
    const { name, description, unit, polarity, status, source, sourceDate } = indicator
    return {
      code,
      name,
      description,
      share: shareOf(weight, domain.indicators),
      unit,
      direction: directionWords(polarity),
      status,
      source: sourceDate === '' ? source : `${source}, ${sourceDate}`,
    }
  })
}
