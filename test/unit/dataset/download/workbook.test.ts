import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Download } from '#lib/dataset/download/download.ts'
import { workbookTables } from '#lib/dataset/download/workbook-tables.ts'
import type { Withheld } from '#lib/dataset/licence/withheld-indicators.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { xlsxWorkbook } from '#lib/table/xlsx-workbook.ts'
import { zipStream } from '#lib/table/zip-stream.ts'
import { scorable } from '#test/arbitraries/scorable.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { calculateWorkbook } from '#test/support/calculate-workbook.ts'
import { sheetsOf } from '#test/support/read-export.ts'

const nothing: Withheld = new Map()

function downloadOf(snapshot: Snapshot, scenario: Scenario = {}, withheld = nothing): Download {
  const opened = openSnapshot(snapshot)
  const scoring = scoreDataset(opened, scenario)
  if (!scoring.ok) throw new Error('not scorable')
  const description = { name: 'toy', title: 'Toy', version: '1.0.0', resources: [] }
  const outcomes = () => Promise.resolve([])
  return { scored: scoring.value, dataset: { ...opened, description, withheld, outcomes }, client: 'test' }
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const entries = xlsxWorkbook(workbookTables(download), { done: () => undefined })
  const parts: Uint8Array[] = []
  for await (const part of zipStream(entries, new Date('2026-01-01T00:00:00'))) parts.push(part)
  return Uint8Array.from(Buffer.concat(parts))
}

const close = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : (one ?? '') === (other ?? '')

/** Four areas; pubs and halls in one domain, parks in another. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([makeIndex({ civic: ['pubs', 'halls'], green: ['parks'] })]),
  indicators: [
    { code: 'pubs', values: [1, 2, 3, 4] },
    { code: 'halls', values: [4, 2, NaN, 1] },
    { code: 'parks', values: [5, 5, 1, 2], polarity: -1 },
  ],
  areas: 4,
})

describe('workbookTables(download), written as a workbook', () => {
  it('holds formulas from which a spreadsheet works out the scores, ranks and list of the engine', async () => {
    await fc.assert(
      fc.asyncProperty(scorable(), async (any) => {
        const sheets = await calculateWorkbook(await bytesOf(downloadOf(any)))
        for (const [sheet, cells] of sheets) {
          for (const { formula, stored, calculated } of cells) {
            if (!close(stored, calculated))
              throw new Error(`${sheet}: ${formula} is ${calculated}, not ${stored}`)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('counts what is listed and what differs from the engine in the spreadsheet itself', async () => {
    const about = (await calculateWorkbook(await bytesOf(downloadOf(snapshot)))).get('about') ?? []
    expect(about.map(({ formula, calculated }) => [formula.replace(/\(.*/, ''), calculated])).toEqual([
      ['COUNTIFS', 2],
      ['MAX', 0],
    ])
  })

  it('gives only results, and says why, where a licence does not allow to pass parts on', async () => {
    const sheets = await sheetsOf(await bytesOf(downloadOf(snapshot, {}, new Map([['pubs', 'Pubs © Us']]))))
    expect(sheets.get('score_need')?.[0]).toEqual(['area_code', 'area_name', 'score', 'rank', 'inside_cut'])
    const about = sheets.get('about')?.map(([, text]) => String(text)) ?? []
    expect(about).toContain('Values of pubs: Pubs © Us')
    expect(about.some((text) => text.endsWith('does not allow to pass those on: Pubs © Us.'))).toBe(true)
  })

  it('leaves out an index that is one withheld indicator by another name', async () => {
    const scenario = { indices: { need: { domain_weights: { civic: 0 } } } }
    const sheets = await sheetsOf(await bytesOf(downloadOf(snapshot, scenario, new Map([['parks', 'no']]))))
    expect([...sheets.keys()]).not.toContain('score_need')
    const [head, first] = sheets.get('areas') ?? []
    const cell = (name: string) => first?.[head?.indexOf(name) ?? -1] ?? null
    expect([cell('need_score'), cell('need_rank'), cell('baseline_need_rank')]).toEqual([null, null, 3])
  })

  it('does not show the values of a withheld indicator that does not count', async () => {
    const scenario = { indices: { need: { indicator_weights: { halls: 0 } } } }
    const sheets = await sheetsOf(await bytesOf(downloadOf(snapshot, scenario, new Map([['halls', 'no']]))))
    expect(sheets.get('score_need')?.[0]).not.toContain('halls')
    expect(sheets.get('score_need')?.[0]).toContain('pubs')
  })

  it('gives the same bytes for the same result', async () => {
    expect(await bytesOf(downloadOf(snapshot))).toEqual(await bytesOf(downloadOf(snapshot)))
  })
})
