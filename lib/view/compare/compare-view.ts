import {
  countMemberships,
  memberships,
  pairOverlap,
  type PairOverlap,
} from '#lib/scoring/overlap/list-overlaps.ts'
import { scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import type { IndexWords } from '#lib/view/index-words.ts'
import type { PageSpan } from '#lib/view/page-numbers.ts'
import { placeCounts } from '#lib/view/place-counts.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { settingsOf } from '#lib/view/sandbox/settings.ts'
import { comparedAreas, type ComparedArea } from './compared-areas.ts'
import {
  comparedMethod,
  textOfMethod,
  type ComparableProposal,
  type ComparedMethod,
} from './compared-method.ts'
import { listParts, membershipOf, type ListPart } from './list-parts.ts'
import { currentMethod } from './read-method.ts'
import { settingRows, type SettingRow } from './setting-rows.ts'

/** One region with the listed areas of each method. */
export type ComparedRegion = {
  readonly code: string
  readonly name: string
  readonly listed: readonly number[]
}

/** One to four methods side by side. */
export type CompareView = {
  readonly noun: AreaNoun
  /** `<name>@<version>` of the dataset. */
  readonly dataset: string
  readonly methods: readonly ComparedMethod[]
  /** Areas on all lists, and on some but not all. */
  readonly onAll: number
  readonly onSome: number
  readonly parts: readonly ListPart[]
  /** Row by column, in the order of the methods. */
  readonly pairs: readonly (readonly PairOverlap[])[]
  readonly settings: readonly SettingRow[]
  readonly regions: readonly ComparedRegion[]
  readonly tests: readonly IndexWords[]
  /** One page of the areas on certain lists: of the letters asked for, or of all on which the lists differ. */
  readonly areas: readonly ComparedArea[]
  readonly span: PageSpan
  readonly lists: string
  readonly proposals: readonly ComparableProposal[]
}

/** What a comparison is made of besides the methods. */
export type CompareWith = {
  readonly proposals: readonly ComparableProposal[]
  /** Whether an address without a dataset means this one. */
  readonly current: boolean
  readonly lists: string
  readonly page: string
}

/**
 * Methods side by side: what differs, how their lists overlap, where the listed areas are, and on which areas they differ.
 *
 * `scored`: one to four, all on one dataset version. Throws RangeError for none.
 */
export function compareView(scored: readonly ScoredScenario[], given: CompareWith): CompareView {
  const [first] = scored
  if (first === undefined) throw new RangeError('there is nothing to compare')
  const { snapshot } = first
  const { proposals } = given
  const texts = scored.map(textOfMethod)
  const own = texts.filter((text) => text !== currentMethod && !proposals.some((one) => one.text === text))
  const methods = scored.map((one, at) => comparedMethod(one, at, { ...given, several: own.length > 1 }))
  const found = memberships(scored.map(({ scores }) => scores.listed))
  const counts = countMemberships(found)
  const everywhere = 2 ** scored.length - 1
  const onAll = counts.find(({ membership }) => membership === everywhere)?.count ?? 0
  const asked = membershipOf(given.lists, methods)
  const method = buildSandboxMethod(snapshot)
  return {
    noun: areaNoun(snapshot),
    dataset: `${snapshot.dataset.name}@${snapshot.dataset.version}`,
    methods,
    onAll,
    onSome: counts.reduce((sum, { count }) => sum + count, 0) - onAll,
    parts: listParts(methods, counts),
    pairs: scored.map((_, row) => scored.map((__, column) => pairOverlap(counts, row, column))),
    settings: settingRows(
      method,
      scored.map(({ settled }) => settingsOf(method, scenarioFields(snapshot.methodology, settled.readable))),
    ),
    regions: regionsOf(scored),
    ...comparedAreas(scored, found, {
      isWanted: (membership) =>
        asked === null ? membership > 0 && membership !== everywhere : membership === asked,
      page: given.page,
    }),
    lists: asked === null ? '' : given.lists.toUpperCase(),
    proposals,
  }
}

/** The listed areas of every method by region; regions without a name are left out. */
function regionsOf(scored: readonly ScoredScenario[]): ComparedRegion[] {
  const byMethod = scored.map(({ snapshot, comparison }) => placeCounts(snapshot.areas, comparison, 'region'))
  return (byMethod[0] ?? [])
    .map(({ code, name }, at) => ({
      ...{ code, name },
      listed: byMethod.map((places) => places[at]?.scenario ?? 0),
    }))
    .filter(({ name }) => name !== '')
}
