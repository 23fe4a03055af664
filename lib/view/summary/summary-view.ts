import { citation } from '#lib/scenario/citation.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { changedAreas } from '#lib/view/changed-areas.ts'
import { listCounts, listedPeople, type ListCounts } from '#lib/view/list-counts.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'

/** So many areas that enter, and as many that leave, fit on one page. */
const most = 12

/** An area that enters or leaves, with its ranks under the changes. */
export type SummaryArea = {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly ranks: readonly (number | null)[]
}

/** A result on one page. */
export type SummaryView = {
  readonly noun: AreaNoun
  readonly changed: boolean
  readonly counts: ListCounts
  /** Who lives in areas listed under the changes; null = not known. */
  readonly people: number | null
  readonly tests: readonly IndexWords[]
  readonly entering: readonly SummaryArea[]
  readonly leaving: readonly SummaryArea[]
  /** How many more there are than are shown. */
  readonly more: { readonly entering: number; readonly leaving: number }
  readonly citation: string
}

/**
 * What a summary names of a result: those of the areas that enter and leave with most need under the changes, and the line
 * to cite it by.
 */
export function summaryView(scored: ScoredScenario): SummaryView {
  const { snapshot, settled, comparison } = scored
  const { entering, leaving } = comparison
  const tests = settled.methodology.indices
  const top = (areas: readonly number[]): SummaryArea[] =>
    changedAreas(scored, areas)
      .map(({ code, name, district_name: district, scenario }) => ({
        ...{ code, name, district },
        ranks: tests.map((index) => scenario[index.code]?.rank ?? null),
      }))
      .sort((a, b) => worst(a) - worst(b))
      .slice(0, most)
  return {
    noun: areaNoun(snapshot),
    changed: Object.keys(settled.canonical).length > 0,
    counts: listCounts(scored),
    people: listedPeople(scored)?.yours ?? null,
    tests: tests.map(indexWords),
    entering: top(entering),
    leaving: top(leaving),
    more: {
      entering: Math.max(0, entering.length - most),
      leaving: Math.max(0, leaving.length - most),
    },
    citation: citation(scored),
  }
}

/** The rank that decides: the one furthest from most need. */
const worst = ({ ranks }: SummaryArea): number => Math.max(...ranks.map((rank) => rank ?? Infinity))
