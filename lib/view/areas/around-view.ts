import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaRow, type AreaRow } from './area-row.ts'

/** Areas to compare one with: those around it, and those that are like it. */
export type AroundView = {
  /** `border`: they share a boundary; `centre`: their centres are nearest; `none`: the dataset does not say. */
  readonly by: 'border' | 'centre' | 'none'
  readonly neighbours: readonly AreaRow[]
  readonly similar: readonly SimilarRow[]
}

/** `distance`: 0 = the same on every measure; 1 = one standard deviation apart on average. */
export type SimilarRow = AreaRow & { readonly distance: number }

/**
 * Neighbours by name, similar areas with the most similar one first, each with what happens to it.
 *
 * Positions of areas in the scenario's snapshot.
 */
export function aroundView(
  scored: ScoredScenario,
  around: { readonly by: AroundView['by']; readonly areas: readonly number[] },
  similar: readonly { readonly area: number; readonly distance: number }[],
): AroundView {
  const neighbours = around.areas.map((area) => areaRow(scored, area))
  return {
    by: around.by,
    neighbours: neighbours.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    similar: similar.map(({ area, distance }) => ({ ...areaRow(scored, area), distance })),
  }
}
