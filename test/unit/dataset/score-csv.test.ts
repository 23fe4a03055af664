import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { comparisonCsv, scoreCsv } from '#lib/dataset/score-csv.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

/** Three areas: pubs 0.1 + 0.2, none known, and −1; half of those with a score are listed. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([makeIndex({ places: ['pubs'] })], { worstShare: 0.5 }),
  indicators: [{ code: 'pubs', values: [0.1 + 0.2, NaN, -1] }],
  areas: 3,
})
const comparison = (of: Snapshot) => {
  const scoring = scoreDataset(openSnapshot(of), {})
  if (!scoring.ok) throw new Error('not scorable')
  return [...comparisonCsv(scoring.value, new Map())].join('')
}

describe('scoreCsv(snapshot, scores)', () => {
  test('has the promised columns, full precision, and empty cells where there is no score', () => {
    expect([...scoreCsv(snapshot, openSnapshot(snapshot).baselineScores)]).toEqual([
      'area_code,need_score,need_rank,classified\n',
      'A1,0.30000000000000004,1,1\n',
      'A2,,,0\n',
      'A3,-1,2,0\n',
    ])
  })

  test('keeps every score exactly: what is read back is what was written', () => {
    fc.assert(
      fc.property(scorable(), (any) => {
        const { baselineScores } = openSnapshot(any)
        const rows = parse([...scoreCsv(any, baselineScores)].join(''), { columns: true })
        for (const { code, score, rank } of baselineScores.indices) {
          const read = (column: string) => rows.map((row) => (row as Record<string, string>)[column] ?? '')
          expect(read(`${code}_score`)).toEqual(
            [...score].map((value, area) => (rank[area] === 0 ? '' : String(value))),
          )
          expect(read(`${code}_score`).map((text) => (text === '' ? NaN : Number(text)))).toEqual(
            [...score].map((value, area) => (rank[area] === 0 ? NaN : value + 0)),
          )
        }
      }),
    )
  })
})

describe('comparisonCsv(scored)', () => {
  test('adds names, population, the current method and what changes', () => {
    expect(comparison(snapshot).split('\n').slice(0, 3)).toEqual([
      'area_code,need_score,need_rank,classified,area_name,district_name,region_name,population,' +
        'baseline_need_score,baseline_need_rank,baseline_classified,change',
      'A1,0.30000000000000004,1,1,Area 1,District,Region,1000,0.30000000000000004,1,1,staying',
      'A2,,,0,Area 2,District,Region,1000,,,0,',
    ])
  })

  test('makes every name harmless for spreadsheets, and gives it back to a reader of CSV', () => {
    const awkward = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(
          fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', '"', ',', ';'),
          fc.string(),
        )
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(awkward, (name) => {
        const named = { ...snapshot, areas: { ...snapshot.areas, names: [name, 'b', 'c'] } }
        const rows = parse(comparison(named), { columns: true, relax_quotes: false })
        const cell = (rows[0] as Record<string, string>).area_name ?? ''
        expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
        expect([name, `'${name}`]).toContain(cell)
      }),
    )
  })
})
