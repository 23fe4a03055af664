import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { scoreLinks } from '#lib/view/score-answer.ts'
import { distributions, type DistributionGroup } from './distributions.ts'
import { findToMark, type ToMark } from './find-to-mark.ts'
import { rankShifts, type RankShifts, type ShiftsShown } from './rank-shifts.ts'
import { twoTests, type TwoTests } from './two-tests.ts'

/** How the page of ranks is looked at; texts as they stand in the address. */
export type RanksLook = { readonly show: string; readonly page: string; readonly area: string }

/** What the page of ranks shows. */
export type RanksView = {
  readonly noun: AreaNoun
  readonly changed: boolean
  readonly shifts: RankShifts
  /** Null when the method has not exactly two tests. */
  readonly tests: TwoTests | null
  readonly distributions: readonly DistributionGroup[]
  readonly toMark: ToMark
  /** The marked area; null = none. */
  readonly marked: { readonly code: string; readonly name: string; readonly district: string } | null
  /** Where every area's ranks are as a table. */
  readonly csv: string
}

/** Everything that the page of ranks shows of a scored scenario. */
export function ranksView(scored: ScoredScenario, { show, page, area }: RanksLook): RanksView {
  const { areas } = scored.snapshot
  const toMark = findToMark(areas, area)
  const at = toMark.area
  const shown: ShiftsShown = show === 'tests' ? 'tests' : 'list'
  return {
    noun: areaNoun(scored.snapshot),
    changed: Object.keys(scored.settled.canonical).length > 0,
    shifts: rankShifts(scored, { shown, page }),
    tests: twoTests(scored, at),
    distributions: distributions(scored.snapshot, at),
    toMark,
    marked:
      at === null
        ? null
        : {
            code: areas.codes[at] ?? '',
            name: areas.names[at] ?? '',
            district: areas.districtNames[at] ?? '',
          },
    csv: scoreLinks(scored).csv,
  }
}
