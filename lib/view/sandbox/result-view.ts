import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { listCounts, listedPeople, type ListCounts, type ListedPeople } from '#lib/view/list-counts.ts'
import { regionCounts, type RegionCounts } from '#lib/view/region-counts.ts'
import { scoreLinks } from '#lib/view/score-answer.ts'
import { areaTable, type AreaTable } from './area-table.ts'
import type { Look } from './look.ts'

/** What one change would do if it were the only one. */
export type Effect = { readonly entering: number; readonly leaving: number }

/** The answer to a scenario as the sandbox shows it: plain JSON, so that page and browser get the same. */
export type ResultView = {
  /** Whether it is anything else than the current method. */
  readonly changed: boolean
  readonly counts: ListCounts
  /** People who live in listed areas; null where the dataset does not say. */
  readonly people: ListedPeople | null
  /** By index: the last rank that meets the test and how many areas have a rank. */
  readonly cuts: Readonly<Record<string, { readonly lastInside: number; readonly ranked: number }>>
  /** By field: what that change does on its own. Missing where it cannot be calculated alone. */
  readonly alone: Readonly<Record<string, Effect>>
  readonly table: AreaTable
  readonly regions: readonly RegionCounts[]
  /** The canonical address of this result: dataset and differences, without the look. */
  readonly query: string
  /** Where this result is as a table of all areas. */
  readonly csv: string
  readonly hash: string
}

/**
 * Turns a scored scenario into what the sandbox shows.
 *
 * `alone` is by field; `query` is the scenario's canonical link, without the look.
 */
export function buildResultView(
  scored: ScoredScenario,
  { look, alone, query }: { look: Look; alone: Readonly<Record<string, Effect>>; query: string },
): ResultView {
  const { snapshot, settled, scores, comparison, hash } = scored
  const { areas } = snapshot
  return {
    changed: Object.keys(settled.canonical).length > 0,
    counts: listCounts(scored),
    people: listedPeople(scored),
    cuts: Object.fromEntries(
      scores.indices.map(({ code, lastRankInside, ranked }) => [
        code,
        { lastInside: lastRankInside, ranked },
      ]),
    ),
    alone,
    table: areaTable(scored, look),
    regions: regionCounts(areas, comparison).filter(({ code }) => code !== ''),
    query,
    csv: scoreLinks(scored).csv,
    hash,
  }
}
