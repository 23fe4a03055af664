import type { Summary } from './methodology.ts'
import { meanRank } from './summary/mean-rank.ts'
import { meanScore } from './summary/mean-score.ts'
import type { SummaryMethod } from './summary/method.ts'
import { shareInWorst } from './summary/share-in-worst.ts'

/** Every way to sum small areas up to areas (step 7). The only list of them. */
export const summaries: Readonly<Record<Summary, SummaryMethod>> = {
  mean_score: meanScore,
  mean_rank: meanRank,
  share_in_worst: shareInWorst,
}
