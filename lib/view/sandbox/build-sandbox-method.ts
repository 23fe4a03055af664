import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Indicator, Snapshot } from '#lib/scoring/snapshot.ts'
import { percentOf } from '#lib/scenario/percent.ts'
import { areaNoun, type AreaNoun } from '#lib/view/area-noun.ts'
import { indexWords } from '#lib/view/index-words.ts'
import { largestWeight } from './shares.ts'
import { indexChoices, tiesChoice } from './index-choices.ts'
import type { CutView, IndexView, Measure, SandboxMethod, WeightGroup, WeightRow } from './sandbox-method.ts'

/** Sliders reach at least to here and never past the largest weight. */
const shortestSlider = 300

/**
 * The method of a dataset version as the sandbox shows it.
 *
 * Example: on the 2019 wards the first index has three domains of weight 100 and sliders that end at 300.
 */
export function buildSandboxMethod(snapshot: Snapshot): SandboxMethod {
  const { methodology, indicators } = snapshot
  const noun = areaNoun(snapshot)
  return {
    noun,
    indices: methodology.indices.map((index) => indexView(methodology, index, indicators, noun)),
    ties: tiesChoice(methodology.ties),
  }
}

function indexView(
  methodology: Methodology,
  index: Index,
  indicators: readonly Indicator[],
  noun: AreaNoun,
): IndexView {
  const { title, prose, short } = indexWords(index)
  return {
    code: index.code,
    title,
    prose,
    shortName: short,
    domains: group(
      `the ${short}`,
      index.domains.map((domain) => domainRow(index, domain, indicators)),
    ),
    cut: cutView(methodology, index.code),
    choices: indexChoices(index, noun),
  }
}

function cutView({ classification }: Methodology, code: string): CutView | null {
  const cut = classification.cuts.find(({ index }) => index === code)
  return cut === undefined ? null : { field: `cut.${code}`, published: percentOf(cut.worst_share) }
}

function domainRow(index: Index, domain: Domain, indicators: readonly Indicator[]): WeightRow {
  const field = `${index.code}.${domain.code}`
  const rows = domain.indicators.map((use): WeightRow => {
    const indicator = indicators.find(({ code }) => code === use.code)
    return {
      field: `${field}.${use.code}`,
      name: indicator?.name ?? use.code,
      published: use.weight,
      indicators: null,
      measure: indicator === undefined ? null : measure(indicator),
    }
  })
  return {
    field,
    name: domain.name,
    published: domain.weight,
    indicators: group(domain.name, rows),
    measure: null,
  }
}

function group(of: string, rows: readonly WeightRow[]): WeightGroup {
  const largest = Math.max(0, ...rows.map(({ published }) => published))
  return { of, sliderEnd: Math.min(largestWeight, Math.max(shortestSlider, 2 * largest)), rows }
}

const measure = ({ name, description, unit, polarity, source, sourceDate, status }: Indicator): Measure => ({
  name,
  description,
  unit,
  need: polarity === 1 ? 'higher' : 'lower',
  source,
  date: sourceDate,
  status,
})
