import { createMemo, type Memo } from '#lib/scoring/memo.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { drawWeights, weightCount } from './draw-weights.ts'
import { indexRunner, type IndexRunner } from './index-runner.ts'
import type { RobustnessOptions } from './options.ts'
import { weightGroups, withDrawnWeights, type WeightGroup } from './weight-groups.ts'

/** One way to score that a run may take: the methodology itself, or an alternative. */
export type Recipe = {
  readonly methodology: Methodology
  readonly groups: readonly WeightGroup[]
  readonly drawn: Float64Array
  /** In the methodology's order. */
  readonly runners: readonly IndexRunner[]
  /** The cut of each index; undefined = it has none. */
  readonly shares: readonly (number | undefined)[]
}

/** Everything that the runs of a robustness analysis share. Its buffers are used by one run at a time. */
export type Prepared = {
  readonly areas: number
  readonly options: RobustnessOptions
  /** Codes of the indices, in the methodology's order. */
  readonly indices: readonly string[]
  /** The first is the methodology itself. */
  readonly recipes: readonly Recipe[]
  /** The methodology with its own weights: what runs are compared with. */
  readonly baseline: {
    readonly listed: Uint8Array
    /** For each index the ranks, and the last rank inside its cut (0 = it has none). */
    readonly ranks: readonly Int32Array[]
    readonly lastInside: readonly number[]
  }
}

/**
 * Makes a robustness analysis ready to run: what weights do not change is worked out once.
 *
 * `methodologies`: the methodology in question, and alternatives that runs choose from with equal chance (other
 * normalisations, aggregations, summaries, cuts; see `variants`). All have the same indices and can be scored.
 * Throws RangeError for options out of range.
 */
export function prepare(
  snapshot: Snapshot,
  methodologies: readonly [Methodology, ...Methodology[]],
  options: RobustnessOptions,
  memo: Memo = createMemo(),
): Prepared {
  const { drawing } = options
  if (drawing.kind === 'nudged' && !(drawing.range >= 0 && drawing.range < 1)) {
    throw new RangeError(`weights are nudged by 0 to below 1, not ${drawing.range}`)
  }
  const [methodology] = methodologies
  const { indices, listed } = score(snapshot, methodology, memo)
  return {
    areas: snapshot.areas.count,
    options,
    indices: methodology.indices.map(({ code }) => code),
    recipes: methodologies.map((each) => recipe(snapshot, each, options, memo)),
    baseline: {
      listed,
      ranks: indices.map(({ rank }) => rank),
      lastInside: indices.map(({ lastRankInside }) => lastRankInside),
    },
  }
}

function recipe(
  snapshot: Snapshot,
  methodology: Methodology,
  { varied }: RobustnessOptions,
  memo: Memo,
): Recipe {
  const groups = weightGroups(methodology, varied)
  const { cuts } = methodology.classification
  return {
    methodology,
    groups,
    drawn: new Float64Array(weightCount(groups)),
    runners: methodology.indices.map((index) => indexRunner(snapshot, methodology, index, groups, memo)),
    shares: methodology.indices.map(({ code }) => cuts.find(({ index }) => index === code)?.worst_share),
  }
}

/**
 * Chooses the recipe of a run and draws its weights. Run k draws from streams of its own, so it is the same run however
 * the runs are shared out.
 */
export function drawRun({ recipes, options }: Prepared, run: number): Recipe {
  const choice =
    recipes.length === 1 ? 0 : Math.floor(seededRandom(options.seed, 2 * run + 1)() * recipes.length)
  const chosen = recipes[choice]
  if (chosen === undefined) throw new RangeError('there is no methodology to run')
  drawWeights(chosen.groups, options.drawing, seededRandom(options.seed, 2 * run), chosen.drawn)
  return chosen
}

/** The methodology of a run, so that anyone can score it again. Example: `score(snapshot, methodologyOfRun(prepared, 17))`. */
export function methodologyOfRun(prepared: Prepared, run: number): Methodology {
  const { methodology, groups, drawn } = drawRun(prepared, run)
  return withDrawnWeights(methodology, groups, drawn)
}
