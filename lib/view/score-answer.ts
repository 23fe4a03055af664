import { scoreCsvPath, scorePath } from '#lib/paths/api-paths.ts'
import { verifyPath } from '#lib/paths/insight-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { citation } from '#lib/scenario/citation.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { queryText, scenarioFields } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { changedAreas, type ChangedArea } from './changed-areas.ts'
import { regionCounts, type RegionCounts } from './region-counts.ts'
import { totalPopulation } from './total-population.ts'

/** The answer of the HTTP interface to a scenario (docs/api.md). Numbers that are not known are null. */
export type ScoreAnswer = {
  readonly dataset: { readonly id: string; readonly version: string; readonly digest: string }
  readonly engine: string
  readonly scenario: Scenario
  readonly scenario_hash: string
  readonly counts: {
    readonly areas: number
    readonly baseline: number
    readonly scenario: number
    readonly entering: number
    readonly leaving: number
    readonly staying: number
    readonly not_enough_data: number
  }
  readonly population: Readonly<Record<'baseline' | 'scenario' | 'entering' | 'leaving', number | null>>
  readonly entering: readonly ChangedArea[]
  readonly leaving: readonly ChangedArea[]
  readonly regions: readonly Omit<RegionCounts, 'peopleBaseline' | 'peopleScenario'>[]
  readonly links: Readonly<Record<'self' | 'sandbox' | 'csv' | 'verify', string>>
}

/** An answer without the areas that change. */
export type ScoreSummary = Omit<ScoreAnswer, 'entering' | 'leaving'>

/**
 * A scored scenario as the HTTP interface answers it. The same scenario on the same dataset gives the same answer, always.
 *
 * Example: on england-2019 with Civic assets at 0, `counts` has scenario 301, entering 108, leaving 32.
 */
export function scoreAnswer(scored: ScoredScenario): ScoreAnswer {
  const { entering, leaving } = scored.comparison
  const { regions, links, ...counted } = scoreSummary(scored)
  return {
    ...counted,
    entering: changedAreas(scored, entering),
    leaving: changedAreas(scored, leaving),
    regions,
    links,
  }
}

/** The answer without the areas that change: what is counted, and where else the result can be seen. */
export function scoreSummary(scored: ScoredScenario): ScoreSummary {
  const { snapshot, settled, hash, comparison } = scored
  const { entering, leaving, staying } = comparison
  const { name, version, digest } = snapshot.dataset
  const people = (...groups: (readonly number[])[]) => totalPopulation(snapshot.areas.population, ...groups)
  return {
    dataset: { id: name, version, digest },
    engine: engineVersion,
    scenario: settled.canonical,
    scenario_hash: hash,
    counts: {
      areas: snapshot.areas.count,
      baseline: comparison.baseline,
      scenario: comparison.scenario,
      entering: entering.length,
      leaving: leaving.length,
      staying: staying.length,
      not_enough_data: comparison.notEnoughData,
    },
    population: {
      baseline: people(staying, leaving),
      scenario: people(staying, entering),
      entering: people(entering),
      leaving: people(leaving),
    },
    regions: regionCounts(snapshot.areas, comparison)
      .filter(({ code }) => code !== '')
      .map(({ code, name, areas, baseline, scenario, entering, leaving }) => ({
        code,
        name,
        areas,
        baseline,
        scenario,
        entering,
        leaving,
      })),
    links: scoreLinks(scored),
  }
}

/** Where else this result can be seen: by its own address, in the sandbox, as a table, and how to check it. */
export function scoreLinks(scored: ScoredScenario): ScoreAnswer['links'] {
  const { snapshot, settled } = scored
  const { name, version } = snapshot.dataset
  const dataset = `${name}@${version}`
  const fields = scenarioFields(snapshot.methodology, settled.readable)
  const address = { engine: engineVersion, dataset, scenario: queryText(fields) }
  return {
    self: scorePath(address),
    sandbox: sandboxPath(queryText([['dataset', dataset], ...fields])),
    csv: scoreCsvPath(address),
    verify: verifyPath(citation(scored)),
  }
}
