import type { Methodology } from '#lib/scoring/methodology.ts'
import type { Estimate } from '#lib/scoring/sensitivity/effects.ts'
import type { LeftOut } from '#lib/scoring/sensitivity/choice-factors.ts'
import type { GroupKind } from '#lib/scoring/sensitivity/method-design.ts'
import type { MethodResult } from '#lib/scoring/sensitivity/method-evaluator.ts'
import type { MethodSensitivity } from '#lib/scoring/sensitivity/method-sensitivity.ts'
import { indexWords } from '#lib/view/index-words.ts'
import { choiceWords } from './plan-words.ts'

/** One choice with how much it matters: shares of the variance, 0 to 1 (an estimate may be a little below 0). */
export type EffectRow = {
  readonly key: string
  readonly name: string
  readonly first: Estimate
  readonly total: Estimate
}

/** What matters for one result, the most first. */
export type EffectTable = {
  readonly result: MethodResult
  readonly mean: number
  /** Nothing that varies makes any difference. */
  readonly still: boolean
  readonly rows: readonly EffectRow[]
}

const kinds: Readonly<Record<GroupKind, string>> = {
  domains: 'weights of its domains',
  indicators: 'weights of its measures',
  normalisation: '',
  transformation: '',
  aggregation: '',
  summary: '',
  cuts: '',
}

/** A choice as screens name it. Example: "Community needs: weights of its domains". */
function nameOf(methodology: Methodology, index: string, kind: GroupKind): string {
  const found = methodology.indices.find(({ code }) => code === index)
  const title = found === undefined ? index : indexWords(found).title
  const words = choiceWords.find(({ choice }) => choice === kind)?.name
  return `${title}: ${words === undefined ? kinds[kind] : words.charAt(0).toLowerCase() + words.slice(1)}`
}

/** What a sensitivity analysis found, as tables, one for each result. */
export const effectTables = (
  methodology: Methodology,
  { groups, results }: MethodSensitivity,
): EffectTable[] =>
  results.map(({ result, mean, variance, effects }) => ({
    ...{ result, mean, still: variance === 0 },
    rows: groups
      .flatMap(({ index, kind }, at): EffectRow[] => {
        const effect = effects[at]
        if (effect === undefined) return []
        const { first, total } = effect
        return [{ key: `${index} ${kind}`, name: nameOf(methodology, index, kind), first, total }]
      })
      .sort((a, b) => b.total.value - a.total.value),
  }))

const methods: Readonly<Record<string, string>> = {
  normal_score: 'normal scores',
  z_score: 'distance from the mean',
  rank: 'ranks',
  exponential_rank: 'exponential ranks',
  geometric: 'products of shares',
  arithmetic: 'sums',
}

/** Alternatives that were not tried, as screens name them. */
export const leftOutWords = (methodology: Methodology, leftOut: readonly LeftOut[]): string[] =>
  leftOut.map(
    ({ index, choice, method }) => `${nameOf(methodology, index, choice)}, ${methods[method] ?? method}`,
  )
