import type { Normalisation } from './methodology.ts'
import { exponentialRank } from './normalisation/exponential-rank.ts'
import { goalposts } from './normalisation/goalposts.ts'
import type { Method } from './normalisation/method.ts'
import { minMax } from './normalisation/min-max.ts'
import { none } from './normalisation/none.ts'
import { normalScore } from './normalisation/normal-score.ts'
import { rank } from './normalisation/rank.ts'
import { zScore } from './normalisation/z-score.ts'

/**
 * Every way to bring indicators (step 3) and domains (step 5, all but goalposts) on one scale.
 * The only list of them: schema, form, labels and checks read it.
 */
export const normalisations: Readonly<Record<Normalisation, Method>> = {
  none,
  rank,
  normal_score: normalScore,
  exponential_rank: exponentialRank,
  z_score: zScore,
  min_max: minMax,
  goalposts,
}
