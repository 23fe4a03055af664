import { expect, it } from 'vitest'
import { fromCoinr } from '#lib/dataset/coinr/from-coinr.ts'
import { toCoinr } from '#lib/dataset/coinr/to-coinr.ts'
import type { Package } from '#lib/dataset/package/package.ts'
import { createProblemLog } from '#lib/dataset/package/problem-log.ts'
import { readPackage, readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { score } from '#lib/scoring/score.ts'
import { describeShared, sharedDataset } from '#test/support/shared-datasets.ts'
import { valueOf } from '#test/support/value-of.ts'

function scoresOf(from: Package, index: string) {
  const snapshot = toSnapshot(from)
  const found = score(snapshot, snapshot.methodology).indices.find(({ code }) => code === index)
  return {
    codes: snapshot.areas.codes,
    scores: found?.score,
    ranks: found?.rank,
    inside: found?.lowestInside,
  }
}

describeShared('fromCoinr(toCoinr(package)) on real packages', () => {
  it.each([
    ['england-2019', 'cni', 7433],
    ['hdi-2021', 'hdi', 191],
    ['townsend-2011', 'townsend', 9481],
  ])('%s: every score and rank of %s is the same, for %i areas', async (name, index, areas) => {
    const before = valueOf(await readPackage(sharedDataset(name)))
    const { iData, iMeta } = valueOf(toCoinr(before, index))
    const log = createProblemLog()
    const made = fromCoinr(Buffer.from(iData), Buffer.from(iMeta), { name: 'again', title: 'Again' }, log)
    expect(log.problems()).toEqual([])
    const after = valueOf(readPackageTexts(made?.texts ?? new Map<string, string>()))
    const [was, is] = [scoresOf(before, index), scoresOf(after, index)]
    expect([is.codes.length, is.scores?.length]).toEqual([areas, areas])
    expect(is).toEqual(was)
  })
})
