import type {
  Aggregation,
  DomainTransformation,
  Index,
  Methodology,
  Normalisation,
  Summary,
} from '#lib/scoring/methodology.ts'

/** Other settings of one index that might as well have been chosen, beside those it has. */
export type Alternatives = {
  readonly index: string
  /** Of the indicators in every domain. */
  readonly normalisations?: readonly Normalisation[]
  readonly domainAggregations?: readonly Aggregation[]
  /** Of every domain. */
  readonly transformations?: readonly DomainTransformation[]
  readonly aggregations?: readonly Aggregation[]
  readonly summaries?: readonly Summary[]
  /** Of its cut; above 0, up to 0.5. */
  readonly worstShares?: readonly number[]
}

const most = 1000

type Change = (methodology: Methodology) => Methodology

/**
 * Every combination of a methodology's settings and their alternatives that can be scored, each once. The methodology
 * itself comes first.
 *
 * `sound`: whether a methodology can be scored (lib/scenario's `checkMethodology` has nothing to say).
 * Throws RangeError for more than 1,000 combinations.
 * Example: two other normalisations and one other aggregation give 6 combinations.
 */
export function variants(
  methodology: Methodology,
  alternatives: readonly Alternatives[],
  sound: (methodology: Methodology) => boolean,
): [Methodology, ...Methodology[]] {
  let all: Methodology[] = [methodology]
  for (const changes of alternatives.flatMap(changesOf)) {
    all = all.flatMap((each) => [each, ...changes.map((change) => change(each))])
    if (all.length > most) throw new RangeError(`these are more than ${most} combinations`)
  }
  const own = JSON.stringify(methodology)
  const others = new Map(all.map((each) => [JSON.stringify(each), each]))
  others.delete(own)
  return [methodology, ...[...others.values()].filter(sound)]
}

function changesOf({ index: code, ...lists }: Alternatives): Change[][] {
  const set =
    (change: (index: Index) => Index): Change =>
    (methodology) => ({
      ...methodology,
      indices: methodology.indices.map((index) => (index.code === code ? change(index) : index)),
    })
  const setDomains = (settings: Partial<Index['domains'][number]>) =>
    set((index) => ({ ...index, domains: index.domains.map((domain) => ({ ...domain, ...settings })) }))
  const setCut =
    (worst_share: number): Change =>
    ({ classification, ...methodology }) => ({
      ...methodology,
      classification: {
        ...classification,
        cuts: classification.cuts.map((cut) => (cut.index === code ? { ...cut, worst_share } : cut)),
      },
    })
  return [
    (lists.normalisations ?? []).map((normalisation) => setDomains({ normalisation })),
    (lists.domainAggregations ?? []).map((aggregation) => setDomains({ aggregation })),
    (lists.transformations ?? []).map((transformation) => setDomains({ transformation })),
    (lists.aggregations ?? []).map((aggregation) => set((index) => ({ ...index, aggregation }))),
    (lists.summaries ?? []).map((summary) => set((index) => ({ ...index, summary }))),
    (lists.worstShares ?? []).map(setCut),
  ].filter((changes) => changes.length > 0)
}
