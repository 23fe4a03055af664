import type { Domain, Index, Methodology, Missing, Normalisation } from '#lib/scoring/methodology.ts'
import { normalQuantile } from '#lib/scoring/normal-quantile.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'

/**
 * docs/method.md written out word for word, unit by unit and without any regard to speed: what the engine is checked
 * against. Calculated values closer than a billionth of the largest number that was added up count as one.
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
const largest = (values: Numbers) => Math.max(0, ...present(values).map(Math.abs))
const spreadOf = (values: Numbers) => Math.max(...present(values)) - Math.min(...present(values))

/** Numbers of which those that differ by `close` or less count as one. */
type Close = { readonly values: Numbers; readonly close: number }

const average = (values: Numbers) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Rank 1 = highest, by counting who is above. */
function ranks({ values, close }: Close, ties: 'average' | 'lowest'): Numbers {
  return values.map((value) => {
    if (Number.isNaN(value)) return NaN
    const above = values.filter((other) => other > value + close).length
    const same = values.filter((other) => Math.abs(other - value) <= close).length
    return ties === 'lowest' ? above + 1 : above + (same + 1) / 2
  })
}

/** The same numbers on another scale; what is close grows or shrinks with it, and ranks leave nothing that is close. */
function normalised(column: Close, method: Normalisation, ties: 'average' | 'lowest'): Close {
  const values = onScale(column, method, ties)
  if (method === 'rank' || method === 'normal_score' || method === 'exponential_rank')
    return { values, close: 0 }
  const spread = spreadOf(column.values)
  return { values, close: spread > 0 ? (column.close * spreadOf(values)) / spread : column.close }
}

function onScale(column: Close, method: Normalisation, ties: 'average' | 'lowest'): Numbers {
  const { values, close } = column
  const some = present(values)
  const n = some.length
  const spread = Math.max(...some) - Math.min(...some)
  const flat = spread <= close
  const byRank = (ofRank: (r: number) => number) =>
    ranks(column, ties).map((r) => (Number.isNaN(r) ? NaN : ofRank(r)))
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

type Term = Close & { readonly weight: number }

function mean(
  terms: readonly Term[],
  units: number,
  kind: 'arithmetic' | 'geometric',
  missing: Missing,
): Close {
  const [only] = terms
  const close =
    terms.length === 1 && only !== undefined
      ? only.close
      : Math.max(...terms.flatMap((term) => [term.close, largest(term.values) * 1e-9]))
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  const values = Array.from({ length: units }, (_, unit) => {
    const there = terms.filter(({ values }) => !Number.isNaN(values[unit] ?? NaN))
    const weight = there.reduce((sum, term) => sum + term.weight, 0)
    if (weight === 0 || weight / total < (missing.policy === 'exclude' ? 1 : missing.min_coverage)) return NaN
    const of = (change: (x: number) => number) =>
      there.reduce((sum, term) => sum + term.weight * change(term.values[unit] ?? NaN), 0) / weight
    return kind === 'arithmetic' ? of((x) => x) : Math.exp(of(Math.log))
  })
  return { values, close }
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
    return { weight, ...normalised({ values: oriented, close: 0 }, domain.normalisation, ties) }
  })
  if (terms.length === 0) return null
  const score = mean(terms, units, domain.aggregation, index.missing)
  return { weight: domain.weight, ...normalised(score, domain.transformation, ties) }
}

function literalIndex(snapshot: Snapshot, methodology: Methodology, index: Index) {
  const areas = snapshot.areas.count
  const units = index.level === 'area' ? areas : (snapshot.smallAreas?.count ?? 0)
  const terms = index.domains
    .filter(({ weight }) => weight > 0)
    .flatMap((domain) => literalDomain(snapshot, methodology, index, domain, units) ?? [])
  const unscaled = mean(terms, units, index.aggregation, index.missing)
  const own = {
    values: unscaled.values.map((value) => value * index.score_scale),
    close: Math.max(unscaled.close, ...terms.map(({ values }) => largest(values) * 1e-9)) * index.score_scale,
  }
  const score = index.level === 'area' ? own : summarised(snapshot, index, own)
  const rank = ranks(score, 'lowest').map((place) => (Number.isNaN(place) ? 0 : place))
  return { code: index.code, score: score.values, rank }
}

function summarised({ smallAreas, areas }: Snapshot, { summary }: Index, scores: Close): Close {
  const n = present(scores.values).length
  const byPlace = ranks(scores, summary === 'mean_rank' ? 'average' : 'lowest')
  const numbers = scores.values.map((score, at) => {
    const place = byPlace[at] ?? NaN
    if (summary === 'mean_rank') return n + 1 - place
    if (summary === 'share_in_worst') return Number.isNaN(place) ? NaN : place <= n / 10 ? 1 : 0
    return score
  })
  const values = areas.codes.map((_, area) => {
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
  const byRank = summary === 'mean_rank' || summary === 'share_in_worst'
  return { values, close: byRank ? largest(values) * 1e-9 : scores.close }
}
