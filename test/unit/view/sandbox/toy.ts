import { openSnapshot, type OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

/**
 * Eight wards, two indices, cut at a half. `cni` has a domain of two indicators (the second is illustrative) and one of
 * a single indicator; `imd` has three domains of one indicator each.
 */
const snapshot = makeSnapshot({
  areas: 8,
  methodology: makeMethodology([
    makeIndex(
      { civic: ['pubs', 'parks'], links: ['buses'] },
      { code: 'cni', name: 'Community Needs', short_name: 'CNI' },
    ),
    makeIndex(
      { income: ['poor'], health: ['ill'], crime: ['theft'] },
      { code: 'imd', name: 'Deprivation', short_name: 'IMD' },
    ),
  ]),
  indicators: [
    { code: 'pubs', values: [8, 7, 6, 5, 4, 3, 2, 1] },
    { code: 'parks', values: [1, 2, 3, 4, 5, 6, 7, 8] },
    { code: 'buses', values: [8, 6, 7, 5, 4, 3, 2, 1] },
    { code: 'poor', values: [8, 7, 6, 5, 4, 3, 2, 1] },
    { code: 'ill', values: [1, 2, 3, 4, 5, 6, 7, 8] },
    { code: 'theft', values: [5, 6, 7, 8, 1, 2, 3, Number.NaN] },
  ],
})

/** The toy with `parks` made illustrative and two of its wards in another region. */
export const toySnapshot: Snapshot = {
  ...snapshot,
  areas: {
    ...snapshot.areas,
    names: ['Ash', 'Elm', 'Oak', 'Yew', 'Box', 'Fir', 'Bay', 'Fig'],
    regionCodes: ['R2', 'R2', 'R1', 'R1', 'R1', 'R1', 'R1', 'R1'],
    regionNames: ['South', 'South', 'North', 'North', 'North', 'North', 'North', 'North'],
    population: Float64Array.of(10, 20, 30, 40, 50, 60, 70, Number.NaN),
  },
  indicators: snapshot.indicators.map((indicator) =>
    indicator.code === 'parks' ? { ...indicator, status: 'illustrative', name: 'Parks' } : indicator,
  ),
}

export const toyDataset: OpenedDataset = openSnapshot(toySnapshot)
export const toyMethod = buildSandboxMethod(toySnapshot)

/** The toy scored under a scenario that must work. */
export function toyScored(scenario: Scenario): ScoredScenario {
  const scoring = scoreDataset(toyDataset, scenario)
  if (!scoring.ok) throw new Error(scoring.issues.map(({ message }) => message).join('\n'))
  return scoring.value
}
