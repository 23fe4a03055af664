import { partsWithheld, resultWithheld } from '#lib/dataset/licence/withheld-parts.ts'
import type { Index } from '#lib/scoring/methodology.ts'
import type { IndexScores } from '#lib/scoring/score-index.ts'
import type { ReadyTable } from '#lib/table/export-table.ts'
import { domainColumns } from './domain-columns.ts'
import type { Download } from './download.ts'
import { decimalsFor, meanFormula } from './mean-formula.ts'
import { presentColumn } from './present-column.ts'
import { known, knownRank } from './place-columns.ts'
import { createSheet, weightRow, worked, type Sheet } from './sheet-columns.ts'

/** A sheet that works an index out, and where in it others find the result. */
export type IndexSheet = {
  readonly table: ReadyTable
  /** All cells of a column, the sheet named; null: the sheet has no such column. */
  readonly ranges: {
    /** Between the scores that are worked out and the engine's; null: they are only given. */
    readonly difference: string | null
    readonly inside: string | null
  }
}

const explained = {
  worked:
    'Scores and ranks are worked out here from the scaled indicators: change a weight in the row of weights and they follow.',
  summed: 'The score is worked out here from the domain scores of the areas and the weights.',
  withheld: 'Scores are given, and their parts are not, because a licence does not allow to pass those on',
  whole: 'Scores are given as they are: under these settings they are no sum of domain scores of areas.',
}

/**
 * One index as a sheet in which a spreadsheet works out what it may: the scores from their parts where those may be passed
 * on, then the ranks and who is inside the cut. Null when not even the result may be passed on.
 */
export function indexSheet(download: Download, index: Index, name: string): IndexSheet | null {
  const { scored, dataset } = download
  const { areas } = scored.snapshot
  const scores = scored.scores.indices.find(({ code }) => code === index.code)
  if (scores === undefined || resultWithheld(index, dataset.withheld) !== null) return null
  const sheet = createSheet(areas.count)
  sheet.add({
    name: 'area_code',
    meaning: 'The code of the area.',
    weight: 'weight',
    cell: (area) => areas.codes[area] ?? '',
  })
  sheet.add({ name: 'area_name', meaning: 'Its name.', cell: (area) => areas.names[area] ?? '' })
  const withheld = partsWithheld(openPart(index, dataset.withheld), dataset.withheld)
  const ties = scored.settled.methodology.ties
  const parts = {
    snapshot: scored.snapshot,
    index: openPart(index, dataset.withheld),
    ties,
    memo: dataset.memo,
  }
  const domains = withheld === null ? domainColumns(sheet, parts) : null
  const score = scoreColumn(sheet, index, scores, domains)
  const difference = domains === null ? null : differenceColumn(sheet, scores, score)
  const cut = scored.settled.methodology.classification.cuts.find(
    (candidate) => candidate.index === index.code,
  )
  const inside = rankColumns(sheet, scores, score, cut?.worst_share)
  const told =
    withheld !== null
      ? `${explained.withheld}: ${withheld}.`
      : domains === null
        ? explained.whole
        : index.level === 'area'
          ? explained.worked
          : explained.summed
  const named = (letters: string) => `'${name}'!${sheet.range(letters)}`
  return {
    table: {
      name,
      about: `One area on ${index.name}, after one row of weights. ${told}`,
      columns: sheet.columns,
      rows: sheet.rows,
    },
    ranges: {
      difference: difference === null ? null : named(difference),
      inside: inside === null ? null : named(inside),
    },
  }
}

/** The index without indicators that may not be passed on and do not count. */
const openPart = (index: Index, withheld: Download['dataset']['withheld']): Index => ({
  ...index,
  domains: index.domains.map((domain) => ({
    ...domain,
    indicators: domain.indicators.filter(
      ({ code, weight }) => !withheld.has(code) || (weight > 0 && domain.weight > 0),
    ),
  })),
})

function scoreColumn(
  sheet: Sheet,
  { aggregation, missing, score_scale: scale, name }: Index,
  { score }: IndexScores,
  domains: ReturnType<typeof domainColumns>,
): string {
  const letters = domains?.map((domain) => domain.letters) ?? []
  const largest = Math.max(...(domains ?? []).map((domain) => domain.largest), 0)
  const decimals = decimalsFor(largest * scale)
  const there = domains === null ? '' : presentColumn(sheet, 'domains', domains)
  return sheet.add({
    name: 'score',
    meaning: `The score on ${name}, higher = more need.`,
    unit: 'score',
    cell: (area, row) =>
      domains === null
        ? known(score[area])
        : worked(
            meanFormula({
              present: `${there}${row}`,
              letters,
              row,
              weightRow,
              aggregation,
              missing,
              decimals,
              scale,
            }),
            score[area],
          ),
  })
}

/** The engine's score beside the one that is worked out, and how far they are from each other. */
function differenceColumn(sheet: Sheet, { score }: IndexScores, ours: string): string {
  const engine = sheet.add({
    name: 'engine_score',
    meaning: 'The score as Reweigh gave it, to compare; no formula.',
    unit: 'score',
    cell: (area) => known(score[area]),
  })
  return sheet.add({
    name: 'difference',
    meaning: 'The score that is worked out, minus the one that Reweigh gave.',
    unit: 'score',
    cell: (area, row) => {
      const formula = `IF(ISNUMBER(${ours}${row}),${ours}${row}-${engine}${row},"")`
      return worked(formula, Number.isNaN(score[area]) ? NaN : 0)
    },
  })
}

/** Rank, and whether it is inside the cut; gives the letters of the latter, or null without a cut. */
function rankColumns(
  sheet: Sheet,
  scores: IndexScores,
  score: string,
  worstShare: number | undefined,
): string | null {
  const column = sheet.range(score)
  const rank = sheet.add({
    name: 'rank',
    meaning: 'The rank, 1 = most need; a tie takes its lowest place.',
    unit: 'rank',
    cell: (area, row) =>
      worked(
        `IF(ISNUMBER(${score}${row}),RANK(${score}${row},${column},0),"")`,
        knownRank(scores.rank[area]) ?? NaN,
      ),
  })
  if (worstShare === undefined) return null
  const own = { letters: '' }
  own.letters = sheet.add({
    name: 'inside_cut',
    meaning: 'Whether the rank is inside the cut-off. In the first row: the worst share of areas.',
    unit: '1 = yes, 0 = no',
    weight: worstShare,
    cell: (area, row) =>
      worked(
        `IF(ISNUMBER(${rank}${row}),IF(${rank}${row}<=${own.letters}$${weightRow}*COUNT(${column})+0.000000001,1,0),0)`,
        (scores.score[area] ?? NaN) >= scores.lowestInside ? 1 : 0,
      ),
  })
  return own.letters
}
