import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { indexWords } from '#lib/view/index-words.ts'

/** How the attached methods weigh one domain or measure (lib/consultation/ensemble). Shares are 0 to 1; NaN = none. */
export type WeightFacts = {
  readonly code: string
  readonly published: number
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  readonly histogram: readonly number[]
  readonly leftOut: number
}

export type WeightGroupFacts = {
  readonly index: string
  /** Null: the domains of the index; else the measures of this domain. */
  readonly domain: string | null
  /** How much counts in all. */
  readonly weight: number
  readonly members: readonly WeightFacts[]
}

export type WeightRowView = WeightFacts & {
  readonly name: string
  /** The share in the proposal that the page is about. */
  readonly proposed: number
  /** The share of methods that leave it out, 0 to 1. */
  readonly leftOutShare: number
}

/** Domains or measures that count against each other. */
export type WeightGroupView = {
  readonly key: string
  readonly title: string
  readonly isDomains: boolean
  readonly rows: readonly WeightRowView[]
}

/**
 * The distributions of all weights with their names, group by group in the method's order. Groups with one member are left
 * out: it always counts in full.
 *
 * @param groups of all attached methods
 * @param ofProposal the same of the proposal's method alone, so that its medians are its own shares
 */
export function weightGroupViews(
  { methodology, indicators }: Pick<Snapshot, 'methodology' | 'indicators'>,
  groups: readonly WeightGroupFacts[],
  ofProposal: readonly WeightGroupFacts[],
): WeightGroupView[] {
  return groups.flatMap(({ index: code, domain: of, weight, members }) => {
    const index = methodology.indices.find((one) => one.code === code)
    if (index === undefined || members.length < 2) return []
    const same = ofProposal.find((group) => group.index === code && group.domain === of)
    const domain = index.domains.find((one) => one.code === of)
    const nameOf = (member: string) =>
      of === null
        ? index.domains.find((one) => one.code === member)?.name
        : indicators.find((one) => one.code === member)?.name
    return [
      {
        key: `${code} ${of ?? ''}`,
        title: of === null ? indexWords(index).title : `${domain?.name ?? of} (${indexWords(index).short})`,
        isDomains: of === null,
        rows: members.map((member, at) => ({
          ...member,
          name: nameOf(member.code) ?? member.code,
          proposed: same?.members[at]?.median ?? NaN,
          leftOutShare: member.leftOut / weight,
        })),
      },
    ]
  })
}
