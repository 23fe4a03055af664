import { formatCount } from '#lib/view/format/format-count.ts'
import type { MapAnswer, MapTest } from './map-answer.ts'
import { mapStates, mapStateWords, type MapState } from './map-state.ts'

/** What the map says of one area, in words. */
export type AreaWords = {
  readonly state: MapState
  readonly stateWords: string
  /** "Community needs: rank 794 of 7,433 now, 417 with your changes". */
  readonly ranks: readonly string[]
  /** "Tenth 2 of 10"; null when the map is not shaded. */
  readonly tenth: string | null
}

/**
 * What a person hears of an area: what happens to it, its ranks now and under the changes, and the tenth it lies in when
 * the map is shaded. Rank 1 and tenth 1 are the most need, which is said once, beside.
 *
 * `tenth`: 1 to 10, or 0 = no tenth; null = not shaded.
 */
export function areaWords(
  { states, tests, changed }: Pick<MapAnswer, 'states' | 'tests' | 'changed'>,
  tenth: number | null,
  area: number,
): AreaWords {
  const state = mapStates[Number(states[area])] ?? 'not_listed'
  return {
    state,
    stateWords: mapStateWords(state, changed),
    ranks: tests.map((test) => `${test.title}: ${rankWords(test, area)}`),
    tenth: tenth === null ? null : tenth === 0 ? 'No tenth: not enough data' : `Tenth ${tenth} of 10`,
  }
}

function rankWords({ now, yours, moved, ranked }: MapTest, area: number): string {
  if (now === null) return 'the rank is on its page'
  const before = now[area] ?? 0
  const after = yours === null ? before : (yours[area] ?? 0)
  const of = ` of ${formatCount(ranked)}`
  if (before === 0 && after === 0) return 'no rank, not enough data'
  if (!moved || before === after) return `rank ${formatCount(after)}${of}`
  if (before === 0) return `no rank now, rank ${formatCount(after)}${of} with your changes`
  if (after === 0) return `rank ${formatCount(before)} now, none with your changes`
  return `rank ${formatCount(before)} now, ${formatCount(after)}${of} with your changes`
}

/** "Castle, Hastings, South East": a name with where it lies, each word once. */
export const placeWords = (...names: readonly string[]): string =>
  [...new Set(names.filter((name) => name !== ''))].join(', ')
