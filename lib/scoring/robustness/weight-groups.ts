import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Varied } from './options.ts'

/** Included weights that count against each other, and where they stand among all weights of a run. */
export type WeightGroup = {
  readonly index: string
  /** The domain whose indicators they weigh; null = they weigh the domains of the index. */
  readonly domain: string | null
  readonly codes: readonly string[]
  readonly weights: readonly number[]
  readonly start: number
  readonly isVaried: boolean
}

/**
 * The groups of a methodology: for each index its domains, then the indicators of each of them; only what is included.
 *
 * A group of one does not vary: its share is 100% whatever its weight.
 */
export function weightGroups(methodology: Methodology, varied: readonly Varied[]): WeightGroup[] {
  let start = 0
  const group = (index: string, domain: string | null, members: readonly Member[], isVaried: boolean) => {
    const made: WeightGroup = {
      index,
      domain,
      codes: members.map(({ code }) => code),
      weights: members.map(({ weight }) => weight),
      start,
      isVaried: isVaried && members.length > 1,
    }
    start += members.length
    return made
  }
  return methodology.indices.flatMap((index) => {
    const own = varied.find((candidate) => candidate.index === index.code)
    const domains = includedDomains(index)
    return [
      group(index.code, null, domains, own?.domains ?? false),
      ...domains.map(({ code, indicators }) => group(index.code, code, indicators, own?.indicators ?? false)),
    ]
  })
}

type Member = { readonly code: string; readonly weight: number }

/** The domains of an index that count, with the indicators that count. */
function includedDomains(index: Index): Index['domains'] {
  return index.domains
    .map((domain) => ({ ...domain, indicators: domain.indicators.filter(({ weight }) => weight > 0) }))
    .filter(({ weight, indicators }) => weight > 0 && indicators.length > 0)
}

/**
 * The methodology of a run: its included weights as drawn, what was left out still left out.
 *
 * `drawn`: the weights of all groups, each from its group's `start`. They are whole numbers far above 1,000, and mean
 * their shares as always.
 */
export function withDrawnWeights(
  methodology: Methodology,
  groups: readonly WeightGroup[],
  drawn: Float64Array,
): Methodology {
  const weightOf = (index: string, domain: string | null, code: string) => {
    const group = groups.find((candidate) => candidate.index === index && candidate.domain === domain)
    const at = group?.codes.indexOf(code) ?? -1
    return group === undefined || at < 0 ? 0 : (drawn[group.start + at] ?? 0)
  }
  return {
    ...methodology,
    indices: methodology.indices.map((index) => ({
      ...index,
      domains: index.domains.map((domain) => ({
        ...domain,
        weight: weightOf(index.code, null, domain.code),
        indicators: domain.indicators.map((use) => ({
          ...use,
          weight: weightOf(index.code, domain.code, use.code),
        })),
      })),
    })),
  }
}
