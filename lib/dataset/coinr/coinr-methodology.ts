import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import type { DomainSettings, IndexSettings } from './coinr-settings.ts'
import { howUsed } from './how-used.ts'
import type { PackageTitle } from './manifest-text.ts'
import type { Entry, Meta } from './read-meta.ts'
import { wholeWeights } from './whole-weights.ts'

/**
 * What COINr does when it is asked for nothing else: indicators from 0 to 100 between their lowest and highest value,
 * weighted arithmetic means of what is there. min_max is 0 to 1, so that an index is multiplied by 100.
 */
const usual = {
  normalisation: 'min_max',
  aggregation: 'arithmetic',
  transformation: 'none',
  score_scale: 100,
  missing: { policy: 'reweight', min_coverage: 0 },
  worst_share: 0.1,
} as const

/**
 * The methodology of a coin: hierarchy and weights as iMeta has them, the rest from our own settings where the file has
 * them, else COINr's usual ways and a cut at the worst tenth. `notes` says what was assumed or rounded.
 */
export function coinrMethodology(
  meta: Meta,
  { title }: PackageTitle,
): { methodology: Methodology; notes: readonly string[] } {
  const notes: string[] = []
  const weights = (parent: Entry<unknown>, children: readonly Entry<unknown>[]): readonly number[] => {
    const whole = wholeWeights(children.map(({ weight }) => weight))
    if (!whole.exact)
      notes.push(`The weights below ${parent.iCode} are rounded to whole numbers from 0 to 1,000.`)
    return whole.weights
  }
  const below = <Kind extends Entry<unknown>>(parent: Entry<unknown>, all: readonly Kind[]): Kind[] =>
    all.filter((entry) => entry.parent === parent.iCode)
  const domainOf = (entry: Entry<DomainSettings>, weight: number, how: DomainSettings): Domain => {
    const uses = below(entry, meta.indicators)
    const whole = weights(entry, uses)
    return {
      ...{ code: entry.code, name: entry.name, weight },
      normalisation: how.normalisation ?? usual.normalisation,
      aggregation: how.aggregation ?? usual.aggregation,
      transformation: how.transformation ?? usual.transformation,
      indicators: uses.map((use, at) => ({
        ...{ code: use.code, weight: whole[at] ?? 0 },
        ...howUsed(use.settings),
      })),
    }
  }
  const indices = meta.indices.map((entry): Index => {
    const { short_name, aggregation, score_scale, missing } = entry.settings
    const domains = below(entry, meta.domains)
    const whole = weights(entry, domains)
    const { code, name } = entry
    return {
      ...{ code, name, short_name: short_name ?? (name.length > 20 ? code : name), level: 'area' },
      aggregation: aggregation ?? usual.aggregation,
      score_scale: score_scale ?? usual.score_scale,
      missing: missing ?? usual.missing,
      // Two levels only: the index is its one domain too.
      domains:
        domains.length === 0
          ? [domainOf({ ...entry, settings: {} }, 1, {})]
          : domains.map((domain, at) => domainOf(domain, whole[at] ?? 0, domain.settings)),
    }
  })
  const settings: IndexSettings = meta.indices[0]?.settings ?? {}
  if ([...meta.domains, ...meta.indices].every((entry) => Object.keys(entry.settings).length === 0))
    notes.push(
      'iMeta.csv does not say how to calculate: indicators are scaled from lowest to highest (min_max), means are ' +
        'arithmetic, the list is the worst tenth. methodology.json can be changed; then run reweigh seal.',
    )
  const cuts = meta.indices.map((entry) => ({
    index: entry.code,
    worst_share: entry.settings.worst_share ?? usual.worst_share,
  }))
  const classification = { label: settings.label ?? 'Most need', rule: 'all' as const, cuts }
  const { ties = 'average', method = title } = settings
  return { methodology: { version: 1, name: method, ties, classification, indices }, notes }
}
