import type { Domain, Index, Methodology, Missing, Normalisation } from '#lib/scoring/methodology.ts'
import { normalQuantile } from '#lib/scoring/normal-quantile.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'

/**
 * docs/method.md written out word for word, unit by unit and without any regard to speed: what the engine is checked
 * against. Scores closer than a billionth of the largest count as one.
 */
export function literalScore(snapshot: Snapshot, methodology: Methodology) {
  const indices = methodology.indices.map((index) => literalIndex(snapshot, methodology, index))
  const listed = snapshot.areas.codes.map((_, area) =>
    methodology.classification.cuts.every(({ index, worst_share }) => {
      const own = indices.find(({ code }) => code === index)
      const rank = own?.rank[area] ?? 0
      const ranked = own?.rank.filter((place) => place > 0).length ?? 0
      return rank > 0 && rank <= worst_share * ranked
    }),
  )
  return { indices, listed }
}

type Numbers = readonly number[]
const present = (values: Numbers) => values.filter((value) => !Number.isNaN(value))
const average = (values: Numbers) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Rank 1 = highest, by counting who is above. */
function ranks(values: Numbers, ties: 'average' | 'lowest', exact: boolean): Numbers {
  const largest = Math.max(0, ...present(values).map(Math.abs))
  const close = exact ? 0 : largest * 1e-9
  return values.map((value) => {
    if (Number.isNaN(value)) return NaN
    const above = values.filter((other) => other > value + close).length
    const same = values.filter((other) => Math.abs(other - value) <= close).length
    return ties === 'lowest' ? above + 1 : above + (same + 1) / 2
  })
}

function normalised(
  values: Numbers,
  method: Normalisation,
  ties: 'average' | 'lowest',
  exact: boolean,
): Numbers {
  const some = present(values)
  const n = some.length
  const spread = Math.max(...some) - Math.min(...some)
  const flat = spread <= (exact ? 0 : 1e-9 * Math.max(...some.map(Math.abs)))
  const byRank = (ofRank: (r: number) => number) =>
    ranks(values, ties, exact).map((r) => (Number.isNaN(r) ? NaN : ofRank(r)))
  switch (method) {
    case 'none':
      return values
    case 'rank':
      return byRank((r) => (n + 1 - r) / n)
    case 'normal_score':
      return byRank((r) => normalQuantile((n - r + 0.5) / n))
    case 'exponential_rank':
      return byRank((r) => -23 * Math.log(1 - ((n + 1 - r) / n) * (1 - Math.exp(-100 / 23))))
    case 'z_score': {
      const mean = average(some)
      const sd = Math.sqrt(some.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1))
      return values.map((x) => (Number.isNaN(x) ? NaN : flat ? 0 : (x - mean) / sd))
    }
    case 'min_max':
      return values.map((x) => (Number.isNaN(x) ? NaN : flat ? 0.5 : (x - Math.min(...some)) / spread))
    case 'goalposts':
      throw new Error('goalposts are tested by examples')
  }
}

type Term = { readonly weight: number; readonly values: Numbers }

function mean(
  terms: readonly Term[],
  units: number,
  kind: 'arithmetic' | 'geometric',
  missing: Missing,
): Numbers {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  return Array.from({ length: units }, (_, unit) => {
    const there = terms.filter(({ values }) => !Number.isNaN(values[unit] ?? NaN))
    const weight = there.reduce((sum, term) => sum + term.weight, 0)
    if (weight === 0 || weight / total < (missing.policy === 'exclude' ? 1 : missing.min_coverage)) return NaN
    const of = (change: (x: number) => number) =>
      there.reduce((sum, term) => sum + term.weight * change(term.values[unit] ?? NaN), 0) / weight
    return kind === 'arithmetic' ? of((x) => x) : Math.exp(of(Math.log))
  })
}

function literalDomain(
  snapshot: Snapshot,
  { ties }: Methodology,
  index: Index,
  domain: Domain,
  units: number,
) {
  const included = domain.indicators.filter(({ weight }) => weight > 0)
  const terms = included.map(({ code, weight }) => {
    const indicator = snapshot.indicators.find((candidate) => candidate.code === code)
    const oriented = Array.from(indicator?.values ?? [], (value) => value * (indicator?.polarity ?? 1))
    return { weight, values: normalised(oriented, domain.normalisation, ties, true) }
  })
  if (terms.length === 0) return null
  const score = mean(terms, units, domain.aggregation, index.missing)
  return { weight: domain.weight, values: normalised(score, domain.transformation, ties, false) }
}

function literalIndex(snapshot: Snapshot, methodology: Methodology, index: Index) {
  const areas = snapshot.areas.count
  const units = index.level === 'area' ? areas : (snapshot.smallAreas?.count ?? 0)
  const terms = index.domains
    .filter(({ weight }) => weight > 0)
    .flatMap((domain) => literalDomain(snapshot, methodology, index, domain, units) ?? [])
  const own = mean(terms, units, index.aggregation, index.missing).map((value) => value * index.score_scale)
  const score = index.level === 'area' ? own : summarised(snapshot, index, own)
  const rank = ranks(score, 'lowest', false).map((place) => (Number.isNaN(place) ? 0 : place))
  return { code: index.code, score, rank }
}

function summarised({ smallAreas, areas }: Snapshot, { summary }: Index, scores: Numbers): Numbers {
  const n = present(scores).length
  const byPlace = ranks(scores, summary === 'mean_rank' ? 'average' : 'lowest', false)
  const numbers = scores.map((score, at) => {
    const place = byPlace[at] ?? NaN
    if (summary === 'mean_rank') return n + 1 - place
    if (summary === 'share_in_worst') return Number.isNaN(place) ? NaN : place <= n / 10 ? 1 : 0
    return score
  })
  return areas.codes.map((_, area) => {
    let sum = 0
    let people = 0
    numbers.forEach((value, small) => {
      if (smallAreas?.area[small] !== area || Number.isNaN(value)) return
      const here = smallAreas.population[small] ?? 0
      sum += value * here
      people += here
    })
    return people > 0 ? sum / people : NaN
  })
}
