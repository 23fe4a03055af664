import { domainScores } from '#lib/scoring/domain-scores.ts'
import type { Memo } from '#lib/scoring/memo.ts'
import type { Domain, Index, IndicatorUse, Ties } from '#lib/scoring/methodology.ts'
import { scaledIndicator } from '#lib/scoring/scaled-indicator.ts'
import { normalisations } from '#lib/scoring/normalisations.ts'
import type { Scale } from '#lib/scoring/scale.ts'
import { summariesCommute, summarised } from '#lib/scoring/score-index.ts'
import type { Column, Indicator, Snapshot } from '#lib/scoring/snapshot.ts'
import { transformations } from '#lib/scoring/transformations.ts'
import { weightedMean } from '#lib/scoring/weighted-mean.ts'
import { decimalsFor, meanFormula } from './mean-formula.ts'
import { presentColumn } from './present-column.ts'
import { known } from './place-columns.ts'
import { goalpostsFormula, scaleFormula, transformationFormula } from './scale-formula.ts'
import { weightRow, worked, type Sheet } from './sheet-columns.ts'

/** What an index is worked out from. */
export type IndexParts = {
  readonly snapshot: Snapshot
  readonly index: Index
  readonly ties: Ties
  readonly memo: Memo
}

/** A domain's score as it stands in the sheet. */
export type DomainColumn = {
  readonly letters: string
  readonly largest: number
  readonly weight: number
  readonly values: Column
}

/**
 * The domain scores of an index as columns of a sheet, side by side; null when a sheet of areas cannot work out the index
 * from them, because neighbourhoods were summed up after their domains.
 *
 * For an index of areas they are worked out from the indicators' scaled values: averaged, then transformed. For one of
 * neighbourhoods each domain's mean over the people of the area is given.
 */
export function domainColumns(sheet: Sheet, parts: IndexParts): readonly DomainColumn[] | null {
  const { snapshot, index, ties, memo } = parts
  if (index.level === 'area') return workedDomains(sheet, parts)
  const domains = domainScores(snapshot, index, ties, memo)
  if (!summariesCommute(index, domains)) return null
  return summarised(snapshot, domains, memo).map(({ domain, weight, column }) => ({
    ...{ largest: column.largest, weight, values: column.values },
    letters: sheet.add({
      name: domain.code,
      meaning: `${domain.name}: its score, averaged over the people of the area. In the first row: its weight.`,
      unit: 'score',
      weight,
      cell: (area) => known(column.values[area]),
    }),
  }))
}

function workedDomains(sheet: Sheet, parts: IndexParts): DomainColumn[] {
  const { snapshot, index, ties, memo } = parts
  const scores = new Map(
    domainScores(snapshot, index, ties, memo).map(({ domain, column }) => [domain.code, column]),
  )
  return index.domains
    .flatMap((domain) => {
      const score = scores.get(domain.code)
      return score === undefined ? [] : [{ domain, score, mean: meanColumn(sheet, parts, domain) }]
    })
    .map(({ domain, score, mean }) => ({
      ...{ largest: score.largest, weight: domain.weight, values: score.values },
      letters: sheet.add({
        name: domain.code,
        meaning: `${domain.name}: its score. In the first row: its weight, or 0 when none of its indicators counts.`,
        unit: 'score',
        weight: worked(`IF(SUM(${mean.weights})=0,0,${mean.letters}$${weightRow})`, domain.weight),
        cell: (area, row) => {
          const place = { cell: `${mean.letters}${row}`, column: sheet.range(mean.letters) }
          return worked(scaleFormula(domain.transformation, place, 1, ties), score.values[area])
        },
      }),
    }))
}

/** The indicators of a domain, their scaled values and their mean. */
function meanColumn(sheet: Sheet, { snapshot, index, ties, memo }: IndexParts, domain: Domain) {
  const uses = domain.indicators.flatMap((use) => {
    const indicator = snapshot.indicators.find(({ code }) => code === use.code)
    return indicator === undefined
      ? []
      : [{ use, indicator, scaled: scaledIndicator(indicator, use, domain, ties, memo) }]
  })
  const raw = uses.map(({ indicator }) => ({
    indicator,
    letters: sheet.add({
      name: indicator.code,
      meaning: `${indicator.name}: its value.`,
      unit: indicator.unit,
      cell: (area) => known(indicator.values[area]),
    }),
  }))
  // Logarithms come before all scaled values, because means are taken over neighbours.
  const from = uses.map(({ use, indicator }, at) =>
    fromColumn(sheet, indicator, use, domain, raw[at]?.letters ?? 'A'),
  )
  const letters = uses.map((own, at) => scaledColumn(sheet, own, domain, ties, from[at] ?? 'A'))
  const counted = uses.filter(({ use }) => use.weight > 0)
  const mean = weightedMean(
    counted.map(({ use, scaled }) => ({ weight: use.weight, column: scaled })),
    snapshot.areas.count,
    domain.aggregation,
    index.missing,
  )
  const there = presentColumn(
    sheet,
    domain.code,
    uses.map(({ use, scaled }, at) => ({
      ...{ letters: letters[at] ?? 'A', weight: use.weight, values: scaled.values },
    })),
  )
  return {
    weights: `${letters[0] ?? 'A'}$${weightRow}:${letters.at(-1) ?? 'A'}$${weightRow}`,
    letters: sheet.add({
      name: `${domain.code}_mean`,
      meaning: `${domain.name}: the mean of its indicators. In the first row: the weight of the domain.`,
      unit: 'scaled',
      weight: domain.weight,
      cell: (area, row) => {
        const decimals = decimalsFor(mean.largest)
        const { aggregation } = domain
        const present = `${there}${row}`
        const formula = meanFormula({
          present,
          letters,
          row,
          weightRow,
          aggregation,
          missing: index.missing,
          decimals,
        })
        return worked(formula, mean.values[area])
      },
    }),
  }
}

type Use = { readonly use: IndicatorUse; readonly indicator: Indicator; readonly scaled: Scale }

const methodOf = (use: IndicatorUse, domain: Domain) => use.normalisation ?? domain.normalisation

/**
 * Scaled values are worked out, but for rank methods: spreadsheets take minutes to rank some twenty columns of thousands of
 * areas, and what no weight changes need not be ranked again.
 */
function scaledColumn(sheet: Sheet, own: Use, domain: Domain, ties: Ties, from: string): string {
  const { use, indicator, scaled } = own
  const method = methodOf(use, domain)
  return sheet.add({
    name: `${indicator.code}_scaled`,
    meaning: `${indicator.name}: on the scale of its domain, higher = more need. In the first row: its weight.`,
    unit: 'scaled',
    weight: use.weight,
    cell: (area, row) => {
      const cell = `${from}${row}`
      if (method !== 'goalposts' && normalisations[method].kind === 'rank') return known(scaled.values[area])
      const formula =
        method === 'goalposts'
          ? goalpostsFormula(cell, use, indicator.polarity)
          : scaleFormula(method, { cell, column: sheet.range(from) }, indicator.polarity, ties)
      return worked(formula, scaled.values[area])
    },
  })
}

/** The column that is scaled: the values, or a new one with their logarithms. Goalposts take logarithms themselves. */
function fromColumn(
  sheet: Sheet,
  indicator: Indicator,
  use: IndicatorUse,
  domain: Domain,
  raw: string,
): string {
  const { transformation = 'none' } = use
  if (transformation === 'none' || methodOf(use, domain) === 'goalposts') return raw
  const { apply } = transformations[transformation]
  return sheet.add({
    name: `${indicator.code}_log`,
    meaning: `${indicator.name}: the logarithm of ${transformation === 'log1p' ? '1 + its value' : 'its value'}.`,
    unit: 'logarithm',
    cell: (area, row) => {
      const cell = `${raw}${row}`
      const formula = `IF(ISNUMBER(${cell}),${transformationFormula(cell, use)},"")`
      return worked(formula, apply(indicator.values[area] ?? NaN))
    },
  })
}
