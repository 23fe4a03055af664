import { createMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { seededRandom, type Random } from '#lib/scoring/random.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { drawWeights, weightCount } from './draw-weights.ts'
import { indexRunner } from './index-runner.ts'
import type { IndexRunner } from './place.ts'
import type { RobustnessOptions } from './options.ts'
import { withIndex } from './variations.ts'
import { weightGroups, withDrawnWeights, type WeightGroup } from './weight-groups.ts'

/** What the classification says without any change: what runs are compared with. */
export type Baseline = {
  readonly listed: Uint8Array
  /** For each index the ranks, and the last rank inside its cut (0 = it has none). */
  readonly ranks: readonly Int32Array[]
  readonly lastInside: readonly number[]
}

/** One index with every way to make it that a run may take; the first is its own. */
export type IndexChoices = {
  readonly variants: readonly { readonly index: Index; readonly runner: () => IndexRunner }[]
  /** Its cuts; undefined = it has none. */
  readonly shares: readonly (number | undefined)[]
}

/** Everything that the runs of a robustness analysis share. Its buffers are used by one run at a time. */
export type Prepared = {
  readonly areas: number
  readonly options: RobustnessOptions
  readonly methodology: Methodology
  readonly groups: readonly WeightGroup[]
  readonly drawn: Float64Array
  /** In the methodology's order. */
  readonly indices: readonly IndexChoices[]
  readonly baseline: Baseline
}

/** What one run takes of everything that may vary: for each index its variant and its cut, by their places. */
export type Taken = { readonly variant: number; readonly share: number }

/**
 * Makes a robustness analysis ready to run: what weights do not change is worked out once, and each way to make an index
 * when a run first takes it.
 *
 * Throws RangeError for options out of range.
 */
export function prepare(
  snapshot: Snapshot,
  methodology: Methodology,
  options: RobustnessOptions,
  memo: Memo = createMemo(),
): Prepared {
  const { drawing, varied, variations = [] } = options
  if (drawing.kind === 'nudged' && !(drawing.range >= 0 && drawing.range < 1)) {
    throw new RangeError(`weights are nudged by 0 to below 1, not ${drawing.range}`)
  }
  const groups = weightGroups(methodology, varied)
  const { cuts } = methodology.classification
  const { indices, listed } = score(snapshot, methodology, memo)
  return {
    areas: snapshot.areas.count,
    options,
    methodology,
    groups,
    drawn: new Float64Array(weightCount(groups)),
    indices: methodology.indices.map((index) => {
      const own = variations.find((variation) => variation.index === index.code)
      return {
        variants: [index, ...(own?.others ?? [])].map((variant) => ({
          index: variant,
          runner: onceMade(() =>
            indexRunner(snapshot, withIndex(methodology, variant), variant, groups, memo),
          ),
        })),
        shares: [cuts.find((cut) => cut.index === index.code)?.worst_share, ...(own?.worstShares ?? [])],
      }
    }),
    baseline: {
      listed,
      ranks: indices.map(({ rank }) => rank),
      lastInside: indices.map(({ lastRankInside }) => lastRankInside),
    },
  }
}

function onceMade<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/**
 * Takes one of each choice for a run and draws its weights into `prepared.drawn`. Run k draws from streams of its own, so
 * it is the same run however many there are and whoever does it.
 */
export function drawRun({ options, groups, drawn, indices }: Prepared, run: number): Taken[] {
  const random = seededRandom(options.seed, 2 * run + 1)
  const taken = indices.map(({ variants, shares }) => ({
    variant: chosen(variants.length, random),
    share: chosen(shares.length, random),
  }))
  drawWeights(groups, options.drawing, seededRandom(options.seed, 2 * run), drawn)
  return taken
}

const chosen = (count: number, random: Random): number => (count === 1 ? 0 : Math.floor(random() * count))

/** The methodology of a run, so that anyone can score it again. Example: `score(snapshot, methodologyOfRun(prepared, 17))`. */
export function methodologyOfRun(prepared: Prepared, run: number): Methodology {
  const taken = drawRun(prepared, run)
  const { methodology, indices, groups, drawn } = prepared
  const codes = methodology.indices.map(({ code }) => code)
  const { classification } = methodology
  const cuts = classification.cuts.map((cut) => {
    const at = codes.indexOf(cut.index)
    return { ...cut, worst_share: indices[at]?.shares[taken[at]?.share ?? 0] ?? cut.worst_share }
  })
  const made: Methodology = {
    ...methodology,
    classification: { ...classification, cuts },
    indices: methodology.indices.map(
      (index, at) => indices[at]?.variants[taken[at]?.variant ?? 0]?.index ?? index,
    ),
  }
  return withDrawnWeights(made, groups, drawn)
}
