import type { Comparison } from '#lib/scoring/compare.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { QuarterEffect } from '#lib/scoring/quarter/quarter-effects.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { weightWords } from './weight-words.ts'

/** How many areas would enter and leave. */
export type Moves = { readonly entering: number; readonly leaving: number }

/** One weight a quarter lower and a quarter higher. */
export type QuarterRow = {
  readonly field: string
  readonly name: string
  /** What its share is a share of: "the CNI", "Civic assets". */
  readonly of: string
  readonly short: string
  readonly lower: Moves
  readonly higher: Moves
  /** The larger number of areas that would change, of both. */
  readonly most: number
}

/** Which weights matter most: those that move most areas first. */
export type QuarterView = {
  readonly noun: AreaNoun
  /** Areas on the list that it is counted against. */
  readonly listed: number
  readonly rows: readonly QuarterRow[]
}

/** What a quarter less and more of each weight does, in the words of the screen. `listed`: how many are on the list. */
export function quarterView(
  snapshot: Snapshot,
  methodology: Methodology,
  effects: readonly QuarterEffect[],
  listed: number,
): QuarterView {
  const rows = effects.map((effect): QuarterRow => {
    const { field, name, of, short } = weightWords(methodology, snapshot.indicators, effect)
    const lower = movesOf(effect.lower)
    const higher = movesOf(effect.higher)
    const most = Math.max(moved(lower), moved(higher))
    return { field, name, of, short, lower, higher, most }
  })
  return { noun: areaNoun(snapshot), listed, rows: rows.sort((a, b) => b.most - a.most) }
}

const movesOf = ({ entering, leaving }: Comparison): Moves => ({
  entering: entering.length,
  leaving: leaving.length,
})

/** Areas that change in one direction or the other. */
export const moved = ({ entering, leaving }: Moves): number => entering + leaving
