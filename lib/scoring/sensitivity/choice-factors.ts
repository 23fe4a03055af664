import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Choice } from '#lib/scoring/robustness/choices.ts'
import type { Alternatives } from '#lib/scoring/robustness/variations.ts'
import { withDomains, withIndex } from '#lib/scoring/robustness/variations.ts'

/** One setting of an index with everything it may be; the first way is its own. */
export type SettingFactor = {
  readonly index: string
  readonly choice: Exclude<Choice, 'cuts'>
  readonly ways: readonly ((index: Index) => Index)[]
}

/** An alternative that cannot be scored together with the others, and is therefore left out. */
export type LeftOut = { readonly index: string; readonly choice: Choice; readonly method: string }

export type SettingFactors = {
  readonly factors: readonly SettingFactor[]
  readonly leftOut: readonly LeftOut[]
}

type Candidate = { readonly method: string; readonly change: (index: Index) => Index }

/**
 * The settings of the indices as factors of a sensitivity analysis, where every combination of all of them can be scored.
 *
 * A design needs every point. So an alternative that clashes with any combination of those before it is left out, and
 * named. Example: after z-scores are in, a geometric mean over them is not.
 */
export function settingFactors(
  methodology: Methodology,
  alternatives: readonly Alternatives[],
  sound: (methodology: Methodology) => boolean,
): SettingFactors {
  const factors: SettingFactor[] = []
  const leftOut: LeftOut[] = []
  for (const lists of alternatives) {
    const index = methodology.indices.find(({ code }) => code === lists.index)
    if (index === undefined) continue
    let combinations: readonly Index[] = [index]
    for (const [choice, candidates] of settingsOf(lists)) {
      const ways = [(same: Index) => same]
      let grown = combinations
      for (const { method, change } of candidates) {
        const changed = combinations.map(change)
        if (changed.every((each) => sound(withIndex(methodology, each)))) {
          ways.push(change)
          grown = [...grown, ...changed]
        } else leftOut.push({ index: index.code, choice, method })
      }
      combinations = grown
      if (ways.length > 1) factors.push({ index: index.code, choice, ways })
    }
  }
  return { factors, leftOut }
}

function settingsOf(
  lists: Alternatives,
): (readonly [choice: Exclude<Choice, 'cuts'>, candidates: readonly Candidate[]])[] {
  const candidates = <Value extends string>(
    values: readonly Value[] | undefined,
    change: (value: Value, index: Index) => Index,
  ): Candidate[] =>
    (values ?? []).map((value) => ({ method: value, change: (index) => change(value, index) }))
  return [
    ['aggregation', candidates(lists.aggregations, (aggregation, index) => ({ ...index, aggregation }))],
    ['summary', candidates(lists.summaries, (summary, index) => ({ ...index, summary }))],
    [
      'transformation',
      candidates(lists.transformations, (transformation, index) => withDomains(index, { transformation })),
    ],
    [
      'normalisation',
      candidates(lists.normalisations, (normalisation, index) => withDomains(index, { normalisation })),
    ],
  ]
}
