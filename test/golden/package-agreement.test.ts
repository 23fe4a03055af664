import { expect, it } from 'vitest'
import { agreement, type Agreement } from '#lib/dataset/agreement.ts'
import { readPackage } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { publishedFrom } from '#lib/dataset/published.ts'
import { score } from '#lib/scoring/score.ts'
import { describeShared, sharedDataset } from '#test/support/shared-datasets.ts'
import { valueOf } from '#test/support/value-of.ts'

async function agreementOf(
  name: string,
): Promise<Agreement & { codes: (positions: readonly number[]) => string[] }> {
  const parsed = valueOf(await readPackage(sharedDataset(name)))
  const snapshot = toSnapshot(parsed)
  const table = parsed.tables.get('published')
  if (table === undefined) throw new Error(`${name} has no published.csv`)
  const published = publishedFrom(
    table,
    snapshot.methodology.indices.map(({ code }) => code),
  )
  const found = agreement(published, score(snapshot, snapshot.methodology))
  return { ...found, codes: (positions) => positions.map((area) => snapshot.areas.codes[area] ?? '') }
}

/** What one column must reproduce: areas compared, ranks or rounded scores exact, and the largest difference allowed. */
const figures = (found: Agreement) =>
  Object.fromEntries(
    found.columns.map(({ column, compared, exact, notScored }) => [column, [compared, exact, notScored]]),
  )
const errors = (found: Agreement) => found.columns.map(({ largestError }) => largestError)

describeShared('agreement with published results', () => {
  it('england-2019: CNI within 6e-5, 3 ranks one place out, 219 of 225 on both lists', async () => {
    const found = await agreementOf('england-2019')
    expect(found.agrees).toBe(true)
    expect(figures(found).cni_rank).toEqual([7433, 7430, 0])
    const [scoreError = 1, rankError] = errors(found)
    expect(scoreError).toBeLessThan(6e-5)
    expect(rankError).toBe(1)
    expect(found.list).toMatchObject({ published: 225, computed: 225, both: 219 })
    expect(found.codes(found.list?.publishedOnly ?? [])).toHaveLength(6)
    expect(found.codes(found.list?.computedOnly ?? [])).toHaveLength(6)
  })

  it('england-2025: CNI within 0.0051, 27 ranks one place out, every IMD rank exact, the same 1,262', async () => {
    const found = await agreementOf('england-2025')
    expect(found.agrees).toBe(true)
    expect(figures(found)).toMatchObject({
      cni_rank: [33_755, 33_728, 0],
      imd_score: [33_755, 33_755, 0],
      imd_rank: [33_755, 33_755, 0],
    })
    const [cni = 1, cniRank, imd = 1, imdRank] = errors(found)
    expect(cni).toBeLessThan(0.0051)
    expect([cniRank, imdRank]).toEqual([1, 0])
    expect(imd).toBeLessThanOrEqual(0.0005)
    expect(found.list).toMatchObject({ published: 1262, computed: 1262, both: 1262 })
  })

  it('townsend-2011: all 9,481 scores within 1e-13', async () => {
    const found = await agreementOf('townsend-2011')
    expect(found.columns.map(({ compared }) => compared)).toEqual([9481])
    expect(Math.max(...errors(found))).toBeLessThan(1e-13)
  })

  it('hdi-2021: all 191 within 0.0005', async () => {
    const found = await agreementOf('hdi-2021')
    expect(figures(found)).toEqual({ hdi_score: [191, 191, 0] })
    expect(Math.max(...errors(found))).toBeLessThanOrEqual(0.0005)
  })
})
