import type { Scores } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { withArticle } from '#lib/view/format/with-article.ts'
import { indexWords, type IndexWords } from '#lib/view/index-words.ts'
import { domainRows, type DomainRow } from './domain-rows.ts'
import { indexSteps } from './index-steps.ts'
import type { MethodStep } from './method-step.ts'
import { tiesWords } from './method-words.ts'

/** One index of the method. `cut`: null when the index decides nothing. */
export type IndexMethod = {
  readonly code: string
  readonly words: IndexWords
  readonly name: string
  readonly domains: readonly DomainRow[]
  readonly steps: readonly MethodStep[]
  readonly cut: {
    readonly worstShare: number
    readonly lastRankInside: number
    readonly ranked: number
  } | null
}

/** A methodology in words, worked out from its settings. */
export type MethodView = {
  readonly name: string
  readonly noun: AreaNoun
  /** The rule in one sentence. */
  readonly rule: string
  readonly ties: string
  readonly indices: readonly IndexMethod[]
}

/**
 * The method of a snapshot in words and formulas, all of it from the data: nothing here repeats a number by hand.
 *
 * `scores`: our run of that method, which says what the cut-offs amount to.
 */
export function methodView(snapshot: Snapshot, scores: Scores): MethodView {
  const { methodology, indicators } = snapshot
  const noun = areaNoun(snapshot)
  const indices = methodology.indices.map((index): IndexMethod => {
    const cut = methodology.classification.cuts.find((candidate) => candidate.index === index.code)
    const scored = scores.indices.find((candidate) => candidate.code === index.code)
    return {
      code: index.code,
      words: indexWords(index),
      name: index.name,
      domains: domainRows(index, indicators),
      steps: indexSteps(index, indicators, noun),
      cut:
        cut && scored
          ? { worstShare: cut.worst_share, lastRankInside: scored.lastRankInside, ranked: scored.ranked }
          : null,
    }
  })
  const tests = indices.flatMap(({ words, cut }) =>
    cut ? [`the worst ${formatPercent(cut.worstShare)} for ${words.prose}`] : [],
  )
  return {
    name: methodology.name,
    noun,
    rule: `${upperFirst(withArticle(noun.one))} is on the list when it is in ${joinWords(tests)}.`,
    ties: tiesWords[methodology.ties].plain,
    indices,
  }
}
