import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { areaState, type AreaState } from '#lib/view/area-state.ts'
import { pairOf } from './two-tests.ts'

/** Places are whole numbers up to this one: far finer than a screen shows. */
const FINEST = 65_535

/** States in the order in which they are drawn, and so in the order of the file. */
const drawn: readonly AreaState[] = ['not_listed', 'staying', 'leaving', 'entering']

/** Areas of one state: their places on both axes, 0 (rank 1, most need) to 1 (the last rank). */
export type PointGroup = {
  readonly state: AreaState
  readonly across: Float64Array
  readonly down: Float64Array
}

/**
 * All areas with both ranks as a small binary file: for each state (not listed, staying, leaving, entering) how many it
 * has, as four whole numbers of 4 bytes, then a pair of places (across, down) of 2 bytes each for every area. Numbers have their
 * lowest byte first. Within a state areas run from the most need across, so that the file says nothing of who they are.
 * Null when the method has not exactly two tests. 7,433 areas are 30 kB.
 */
export function scatterPoints(scored: ScoredScenario): Uint8Array<ArrayBuffer> | null {
  const pair = pairOf(scored, scored.scores)
  if (pair === null) return null
  const { across, down } = pair
  const groups = new Map(drawn.map((state) => [state, [] as number[]]))
  for (let area = 0; area < scored.snapshot.areas.count; area++) {
    if ((across.rank[area] ?? 0) === 0 || (down.rank[area] ?? 0) === 0) continue
    const state = areaState(scored.baselineScores.listed[area] === 1, scored.scores.listed[area] === 1)
    groups.get(state)?.push(area)
  }
  const lists = [...groups.values()]
  const total = lists.reduce((sum, { length }) => sum + length, 0)
  const bytes = new Uint8Array(4 * drawn.length + 4 * total)
  const view = new DataView(bytes.buffer)
  const place = (rank = 1, ranked = 1) => Math.round((ranked <= 1 ? 0 : (rank - 1) / (ranked - 1)) * FINEST)
  let at = 4 * drawn.length
  lists.forEach((areas, group) => {
    view.setUint32(4 * group, areas.length, true)
    areas.sort((a, b) => (across.rank[a] ?? 0) - (across.rank[b] ?? 0))
    for (const area of areas) {
      view.setUint16(at, place(across.rank[area], across.ranked), true)
      view.setUint16(at + 2, place(down.rank[area], down.ranked), true)
      at += 4
    }
  })
  return bytes
}

/** Reads the file of `scatterPoints`; throws RangeError when it is cut short. */
export function readScatterPoints(file: ArrayBuffer): PointGroup[] {
  const view = new DataView(file)
  let at = 4 * drawn.length
  return drawn.map((state, group) => {
    const count = view.getUint32(4 * group, true)
    const across = new Float64Array(count)
    const down = new Float64Array(count)
    for (let point = 0; point < count; point++, at += 4) {
      across[point] = view.getUint16(at, true) / FINEST
      down[point] = view.getUint16(at + 2, true) / FINEST
    }
    return { state, across, down }
  })
}
