import type { Influence } from '#lib/scoring/influence/influences.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { indexWords } from '#lib/view/index-words.ts'

/** One domain or indicator: what it weighs, and what it decides. */
export type InfluenceRow = {
  readonly key: string
  readonly name: string
  /** The weight's share of the index, 0 to 1. */
  readonly share: number
  /** Squared correlation with the index score, 0 to 1; null when one of them does not vary. */
  readonly influence: number | null
  /** The share that any curve explains, 0 to 1. */
  readonly anyRelation: number | null
  /** More of it goes with a lower score. */
  readonly against: boolean
}

/** The rows of one picture: the domains of an index, or the indicators of all its domains. */
export type InfluenceGroup = {
  readonly key: string
  readonly title: string
  /** The picture in a sentence. */
  readonly label: string
  readonly of: 'domains' | 'measures'
  readonly rows: readonly InfluenceRow[]
}

export type InfluenceView = { readonly lead: string; readonly groups: readonly InfluenceGroup[] }

/**
 * The weight's share beside the influence, for every index: its domains, then its indicators where there are others than
 * domains. `influences`: of the same methodology.
 */
export function influenceView(methodology: Methodology, influences: readonly Influence[]): InfluenceView {
  const groups = methodology.indices.flatMap((index): InfluenceGroup[] => {
    const own = influences.filter((each) => each.index === index.code)
    const domains = own.filter(({ indicator }) => indicator === null)
    const measures = own.filter(({ indicator }) => indicator !== null)
    const { title } = indexWords(index)
    return [
      groupOf(`${index.code}-domains`, title, 'domains', domains),
      ...(measures.length > domains.length
        ? [groupOf(`${index.code}-measures`, title, 'measures', measures)]
        : []),
    ].filter(({ rows }) => rows.length > 1)
  })
  return { lead: leadOf(groups), groups }
}

function groupOf(
  key: string,
  index: string,
  of: InfluenceGroup['of'],
  influences: readonly Influence[],
): InfluenceGroup {
  const rows = influences.map(
    ({
      domain,
      indicator,
      name,
      share,
      correlation,
      squaredCorrelation,
      correlationRatio,
    }): InfluenceRow => ({
      key: indicator === null ? domain : `${domain}.${indicator}`,
      name,
      share,
      influence: squaredCorrelation,
      anyRelation: correlationRatio,
      against: (correlation ?? 0) < 0,
    }),
  )
  const [most] = byInfluence(rows)
  const finding =
    most?.influence == null
      ? 'no influence can be told'
      : `${most.name} has the most influence, ${said(most.influence)}`
  return {
    key,
    of,
    rows,
    title: `${index}: ${finding}`,
    label: `${index}, ${of}: ${rows
      .map(
        ({ name, share, influence }) => `${name} weighs ${formatShare(share)}, influence ${said(influence)}`,
      )
      .join('; ')}.`,
  }
}

const byInfluence = (rows: readonly InfluenceRow[]): InfluenceRow[] =>
  [...rows].sort((a, b) => (b.influence ?? -1) - (a.influence ?? -1))

const said = (share: number | null): string => (share === null ? 'not known' : formatShare(share))

/** The two domains of equal or nearly equal weight whose influence differs most: why a weight is not an importance. */
function leadOf(groups: readonly InfluenceGroup[]): string {
  const pairs = groups
    .filter(({ of }) => of === 'domains')
    .flatMap(({ rows }) =>
      rows.flatMap((one) =>
        rows
          .filter((other) => other !== one && Math.abs(other.share - one.share) < 0.01)
          .map((other) => ({ one, other, gap: (one.influence ?? NaN) - (other.influence ?? NaN) })),
      ),
    )
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap)
  const [widest] = pairs
  if (widest === undefined) return 'What a weight says and what it decides are two things.'
  const { one, other } = widest
  return (
    `${one.name} and ${other.name} weigh the same, ${formatShare(one.share)} each. But ${one.name} goes along with ` +
    `${said(one.influence)} of the differences in the score, ${other.name} with ${said(other.influence)}.`
  )
}
