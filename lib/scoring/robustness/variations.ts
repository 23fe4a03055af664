import type {
  Aggregation,
  DomainTransformation,
  Index,
  Methodology,
  Normalisation,
  Summary,
} from '#lib/scoring/methodology.ts'
import type { Variation } from './options.ts'

/** Other settings of one index that might as well have been chosen, beside those it has. */
export type Alternatives = {
  readonly index: string
  /** Of the indicators in every domain. */
  readonly normalisations?: readonly Normalisation[]
  /** Of every domain. */
  readonly transformations?: readonly DomainTransformation[]
  readonly aggregations?: readonly Aggregation[]
  readonly summaries?: readonly Summary[]
  /** Of its cut; above 0, up to 0.5. */
  readonly worstShares?: readonly number[]
}

const most = 1000

type Change = (index: Index) => Index

/**
 * For each index every combination of its settings and their alternatives that can be scored, each once, and the other
 * cuts.
 *
 * `sound`: whether a methodology can be scored (lib/scenario's `checkMethodology` has nothing to say).
 * Throws RangeError for more than 1,000 combinations of one index.
 * Example: two other normalisations and one other aggregation give 5 others beside the index itself.
 */
export function variationsOf(
  methodology: Methodology,
  alternatives: readonly Alternatives[],
  sound: (methodology: Methodology) => boolean,
): Variation[] {
  return alternatives.flatMap((own) => {
    const index = methodology.indices.find(({ code }) => code === own.index)
    if (index === undefined) return []
    const others = combinations(index, own).filter((other) => sound(withIndex(methodology, other)))
    const cut = methodology.classification.cuts.find((each) => each.index === own.index)
    const worstShares = cut === undefined ? [] : (own.worstShares ?? [])
    return [
      { index: own.index, others, worstShares: worstShares.filter((share) => share !== cut?.worst_share) },
    ]
  })
}

/** The same methodology with one index made in another way. */
export const withIndex = (methodology: Methodology, other: Index): Methodology => ({
  ...methodology,
  indices: methodology.indices.map((index) => (index.code === other.code ? other : index)),
})

/** An index whose domains all have these settings; what an indicator has of its own stays. */
export const withDomains = (index: Index, settings: Partial<Index['domains'][number]>): Index => ({
  ...index,
  domains: index.domains.map((domain) => ({ ...domain, ...settings })),
})

function combinations(index: Index, lists: Alternatives): Index[] {
  let all: Index[] = [index]
  for (const changes of changesOf(lists)) {
    all = all.flatMap((each) => [each, ...changes.map((change) => change(each))])
    if (all.length > most) throw new RangeError(`these are more than ${most} combinations`)
  }
  const others = new Map(all.map((each) => [JSON.stringify(each), each]))
  others.delete(JSON.stringify(index))
  return [...others.values()]
}

function changesOf(lists: Alternatives): Change[][] {
  return [
    (lists.normalisations ?? []).map(
      (normalisation): Change =>
        (index) =>
          withDomains(index, { normalisation }),
    ),
    (lists.transformations ?? []).map(
      (transformation): Change =>
        (index) =>
          withDomains(index, { transformation }),
    ),
    (lists.aggregations ?? []).map((aggregation): Change => (index) => ({ ...index, aggregation })),
    (lists.summaries ?? []).map((summary): Change => (index) => ({ ...index, summary })),
  ]
}
