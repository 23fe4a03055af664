import { percentOf } from '#lib/scenario/percent.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { CutFlip } from '#lib/scoring/flip/cut-flips.ts'
import type { Flip } from '#lib/scoring/flip/flips.ts'
import { testDistances } from '#lib/scoring/flip/test-distances.ts'
import { areaNoun } from '#lib/view/area-noun.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { formatShare, formatShareExactly } from '#lib/view/format/format-share.ts'
import { indexWords } from '#lib/view/index-words.ts'
import { weightWords } from '#lib/view/why/weight-words.ts'
import { withField } from '#lib/view/why/with-field.ts'

/** One change that is enough by itself. */
export type FlipLine = {
  /** The control: "cni.connectedness", "cut.cni". */
  readonly field: string
  readonly name: string
  readonly isCut: boolean
  readonly from: string
  readonly to: string
  /** What it amounts to: "share of the CNI 33% to 34%", "743 to 795 wards". */
  readonly means: string
  /** The query of the sandbox with this change. */
  readonly query: string
}

/** The smallest single changes that put an area on the list or take it off. */
export type FlipView = {
  readonly listed: boolean
  /** They start from the visitor's changes, not from the current method. */
  readonly changed: boolean
  /** `several`: it misses more than one test; `no_data`: it has no rank on one. Nothing can be found then. */
  readonly state: 'searched' | 'several' | 'no_data'
  /** The smallest change of a share of the index first, cuts last. */
  readonly lines: readonly FlipLine[]
  /** Weights of which no value from 0 to 1,000 is enough, by the letters of their test. */
  readonly never: readonly { readonly short: string; readonly names: readonly string[] }[]
  /** Tests that it meets anyway while it misses another one, in the letters that experts know. */
  readonly idle: readonly string[]
}

/**
 * The smallest changes in the words of the screen, each with its link.
 *
 * `dataset`: the version's id; `fields`: the scenario's, empty for the current method. A weight that is alone in its
 * group is passed over: it always has the whole share.
 */
export function flipView(
  { snapshot, settled, scores }: Pick<ScoredScenario, 'snapshot' | 'settled' | 'scores'>,
  { weights, cuts }: { readonly weights: readonly Flip[]; readonly cuts: readonly CutFlip[] },
  area: number,
  { dataset, fields }: { readonly dataset: string; readonly fields: readonly Field[] },
): FlipView {
  const { methodology } = settled
  const tests = testDistances(methodology, scores, area)
  const missed = tests.filter(({ isInside }) => !isInside)
  const idle = missed.length === 1 ? tests.filter(({ isInside }) => isInside).map(({ index }) => index) : []
  const noun = areaNoun(snapshot)
  const told = weights
    .filter(({ index }) => tests.some((test) => test.index === index) && !idle.includes(index))
    .map((flip) => ({ ...flip, words: weightWords(methodology, snapshot.indicators, flip) }))
    .filter(({ words }) => !words.alone)
  const query = (field: string, value: string) => withField(dataset, fields, field, value)
  const shift = ({ words, present, nearest }: (typeof told)[number]) =>
    words.groupShare * Math.abs(words.shareAt(nearest ?? NaN) - words.shareAt(present))
  const weightLines = told
    .filter(({ nearest }) => nearest !== null)
    .sort((a, b) => shift(a) - shift(b))
    .map(({ words, present, nearest }): FlipLine => ({
      field: words.field,
      name: words.name,
      isCut: false,
      from: String(present),
      to: String(nearest),
      means: shareWords(words.of, words.shareAt(present), words.shareAt(nearest ?? NaN)),
      query: query(words.field, String(nearest)),
    }))
  const cutLines = cuts.flatMap(({ index: code, present, nearest, lastInside: [now, there] }): FlipLine[] => {
    const index = methodology.indices.find((candidate) => candidate.code === code)
    if (index === undefined || nearest === null || there === null) return []
    return [
      {
        field: `cut.${code}`,
        name: `${indexWords(index).title} cut-off`,
        isCut: true,
        from: formatPercent(present, 10),
        to: formatPercent(nearest, 10),
        means: `${formatCount(now)} to ${formatCount(there)} ${noun.many}`,
        query: query(`cut.${code}`, percentOf(nearest)),
      },
    ]
  })
  return {
    listed: scores.listed[area] === 1,
    changed: fields.length > 0,
    state: missed.some(({ rank }) => rank === null) ? 'no_data' : missed.length > 1 ? 'several' : 'searched',
    lines: [...weightLines, ...cutLines],
    never: missed.length > 1 ? [] : neverOf(told),
    idle: methodology.indices.filter(({ code }) => idle.includes(code)).map(({ short_name }) => short_name),
  }
}

function neverOf(
  told: readonly (Flip & { readonly words: { readonly short: string; readonly name: string } })[],
): FlipView['never'] {
  const without = told.filter(({ nearest }) => nearest === null)
  return [...new Set(without.map(({ words }) => words.short))].map((short) => ({
    short,
    names: without.filter(({ words }) => words.short === short).map(({ words }) => words.name),
  }))
}

function shareWords(of: string, from: number, to: number): string {
  const short = [formatShare(from), formatShare(to)] as const
  const [a, b] = short[0] === short[1] ? [formatShareExactly(from), formatShareExactly(to)] : short
  return `share of ${of} ${a} to ${b}`
}
