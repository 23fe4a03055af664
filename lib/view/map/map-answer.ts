import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { indexWords } from '#lib/view/index-words.ts'
import { mapStates, writeStates, type MapState } from './map-state.ts'

/** One test of the method: ranks of all areas, 1 = most need, 0 = not enough data. */
export type MapTest = {
  /** "Community needs". */
  readonly title: string
  readonly ranked: number
  /** Null: these ranks are not given for all areas at once, because of the licence of the data. */
  readonly now: readonly number[] | null
  /** Null: as `now`, when `moved` is false, or not given. */
  readonly yours: readonly number[] | null
  readonly moved: boolean
}

/** What the map shows of a scenario, for all areas in the dataset's order. */
export type MapAnswer = {
  readonly kind: 'map'
  readonly changed: boolean
  /** A digit for each area: its place in `mapStates`. */
  readonly states: string
  readonly counts: Readonly<Record<MapState, number>>
  readonly tests: readonly MapTest[]
  /** The tenth of each area as a text, 0 to 9 for tenths 1 (most need) to 10 and "-" for none; null = not shaded. */
  readonly tenths: string | null
}

/**
 * What the map needs to colour every area and to say its ranks, some 60 kB when it is sent.
 *
 * `tenths`: what it is to be shaded by (`shadeTenths`). `mayGive`: whether the ranks of an index, now and under the
 * scenario, may be given for all areas at once.
 */
export function mapAnswer(
  { snapshot, baselineScores, scores, settled }: ScoredScenario,
  tenths: Uint8Array | null,
  mayGive: (code: string) => boolean,
): MapAnswer {
  const { indices, classification } = settled.methodology
  const states = writeStates(baselineScores, scores)
  const tested = indices.filter(({ code }) => classification.cuts.some(({ index }) => index === code))
  return {
    kind: 'map',
    changed: Object.keys(settled.canonical).length > 0,
    states,
    counts: countStates(states),
    tests: tested.map((index) => {
      const now = baselineScores.indices.find(({ code }) => code === index.code)?.rank ?? new Int32Array(0)
      const yours = scores.indices.find(({ code }) => code === index.code)
      const ranks = yours?.rank ?? now
      const moved = ranks.some((rank, area) => rank !== now[area])
      const given = mayGive(index.code)
      return {
        title: indexWords(index).title,
        ranked: yours?.ranked ?? snapshot.areas.count,
        now: given ? [...now] : null,
        yours: given && moved ? [...ranks] : null,
        moved,
      }
    }),
    tenths: tenths === null ? null : writeTenths(tenths),
  }
}

function countStates(states: string): Record<MapState, number> {
  const counts = { entering: 0, leaving: 0, staying: 0, not_listed: 0, not_enough_data: 0 }
  for (const digit of states) {
    const state = mapStates[Number(digit)]
    if (state !== undefined) counts[state]++
  }
  return counts
}

const writeTenths = (tenths: Uint8Array): string =>
  Array.from(tenths, (tenth) => (tenth === 0 ? '-' : String(tenth - 1))).join('')

/** Reads what `writeTenths` wrote: 1 to 10, 0 = none. */
export const readTenths = (text: string): Uint8Array =>
  Uint8Array.from(text, (digit) => (digit === '-' ? 0 : Number(digit) + 1))

/** Reads the states: each area's place in `mapStates`. */
export const readStates = (text: string): Uint8Array => Uint8Array.from(text, Number)
