import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { firmness, type Firmness } from '#lib/scoring/robustness/firmness.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { rankAxis } from '#lib/view/chart/rank-axis.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import type { PageSpan } from '#lib/view/page-numbers.ts'
import { shareBins, type ShareBin } from './share-bins.ts'
import { shownOf, type SurenessLook, type SurenessShown } from './sureness-look.ts'
import { surenessRows, type SurenessRow } from './sureness-rows.ts'

/** One index as the page shows it. */
export type SurenessIndex = {
  readonly code: string
  readonly words: IndexWords
  /** Last rank inside its cut; null = it has none. */
  readonly lastInside: number | null
  readonly insideCut: number
  readonly meanStayInside: number
  readonly meanRankShift: number
  /** The last rank of the scale of the picture. */
  readonly end: number
}

/** How sure a list is, as the page shows it. */
export type SurenessView = {
  readonly noun: AreaNoun
  readonly runs: number
  readonly listed: number
  /** Areas on the list by class. */
  readonly onList: Readonly<Record<Firmness, number>>
  /** Areas that are not on the list and came up, by class. */
  readonly others: Readonly<Record<Firmness, number>>
  readonly list: Robustness['list']
  readonly bins: readonly ShareBin[]
  readonly indices: readonly SurenessIndex[]
  readonly shown: SurenessShown
  readonly look: SurenessLook
  readonly rows: readonly SurenessRow[]
  readonly span: PageSpan
}

/** Everything that the page of sureness shows of a result. */
export function surenessView(scored: ScoredScenario, found: Robustness, look: SurenessLook): SurenessView {
  const { scores, settled, snapshot } = scored
  const onList = countClasses(found, (area) => scores.listed[area] === 1)
  const others = countClasses(
    found,
    (area) => scores.listed[area] !== 1 && (found.probability[area] ?? 0) > 0,
  )
  return {
    noun: areaNoun(snapshot),
    runs: found.runs,
    listed: found.list.baseline,
    onList,
    others,
    list: found.list,
    bins: shareBins(scored, found),
    indices: settled.methodology.indices.map((index, at) => {
      const { lastRankInside = 0, ranked = 0 } = scores.indices[at] ?? {}
      const own = found.indices[at]
      return {
        code: index.code,
        words: indexWords(index),
        lastInside: lastRankInside === 0 ? null : lastRankInside,
        insideCut: own?.insideCut ?? 0,
        meanStayInside: own?.meanStayInside ?? 0,
        meanRankShift: own?.meanRankShift ?? 0,
        end: lastRankInside === 0 ? ranked : rankAxis(lastRankInside, ranked).end,
      }
    }),
    shown: shownOf(look),
    look,
    ...surenessRows(scored, found, look),
  }
}

function countClasses(found: Robustness, meant: (area: number) => boolean): Record<Firmness, number> {
  const counts: Record<Firmness, number> = { core: 0, likely: 0, marginal: 0, unlikely: 0 }
  found.probability.forEach((share, area) => {
    if (meant(area)) counts[firmness(share)]++
  })
  return counts
}
