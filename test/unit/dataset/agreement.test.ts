import { describe, expect, test } from 'vitest'
import { agreement } from '#lib/dataset/agreement.ts'
import type { Published } from '#lib/dataset/published.ts'
import type { Scores } from '#lib/scoring/score.ts'

const scores = (score: readonly number[], rank: readonly number[], listed: readonly number[]): Scores => ({
  indices: [
    {
      code: 'cni',
      score: Float64Array.from(score),
      rank: Int32Array.from(rank),
      ranked: rank.filter((place) => place > 0).length,
      lastRankInside: 1,
      lowestInside: Math.max(...score),
    },
  ],
  listed: Uint8Array.from(listed),
  notEnoughData: new Uint8Array(score.length),
})

const published = (
  score: readonly number[],
  rank: readonly number[],
  listed: readonly number[],
): Published => ({
  indices: [{ code: 'cni', score: Float64Array.from(score), rank: Float64Array.from(rank) }],
  listed: Float64Array.from(listed),
})

describe('agreement(published, scores)', () => {
  test('counts a score as exact when it rounds to what was published', () => {
    const ours = scores([4.974, 27.256, 9.1], [3, 1, 2], [0, 1, 0])
    const { columns, list, agrees } = agreement(published([4.97, 27.25, 9.1], [3, 1, 2], [0, 1, 0]), ours)
    expect(columns[0]).toMatchObject({
      column: 'cni_score',
      kind: 'score',
      compared: 3,
      exact: 2,
      notScored: 0,
    })
    expect(columns[0]?.largestError).toBeCloseTo(0.006, 12)
    expect(columns[0]?.tolerance).toBeCloseTo(0.005 + 27.25e-6, 12)
    expect(columns[0]?.agrees).toBe(false)
    expect(columns[1]).toMatchObject({
      column: 'cni_rank',
      compared: 3,
      exact: 3,
      largestError: 0,
      agrees: true,
    })
    expect(list).toEqual({ published: 1, computed: 1, both: 1, publishedOnly: [], computedOnly: [] })
    expect(agrees).toBe(false)
  })

  test('allows a rank to be one place out, and no more', () => {
    const ours = scores([3, 2, 1], [1, 2, 3], [0, 0, 0])
    const [, one] = agreement(published([3, 2, 1], [1, 3, 2], [0, 0, 0]), ours).columns
    expect(one).toMatchObject({ exact: 1, within: 3, largestError: 1, agrees: true })
    const [, two] = agreement(published([3, 2, 1], [3, 2, 1], [0, 0, 0]), ours).columns
    expect(two).toMatchObject({ exact: 1, within: 1, largestError: 2, agrees: false })
  })

  test('leaves out areas for which nothing was published, and does not agree where we have no score', () => {
    const ours = scores([3, NaN, 1], [1, 0, 2], [1, 0, 1])
    const { columns, list } = agreement(published([3, 2, NaN], [1, 2, NaN], [1, 1, NaN]), ours)
    expect(columns[0]).toMatchObject({ compared: 1, notScored: 1, exact: 1, agrees: false })
    expect(columns[1]).toMatchObject({ compared: 1, notScored: 1, exact: 1, agrees: false })
    expect(list).toEqual({ published: 2, computed: 1, both: 1, publishedOnly: [1], computedOnly: [] })
  })

  test('says nothing about a list or a column that was not published', () => {
    const ours = scores([3], [1], [1])
    const figures: Published = {
      indices: [{ code: 'cni', score: Float64Array.of(3), rank: null }],
      listed: null,
    }
    const { columns, list, agrees } = agreement(figures, ours)
    expect(columns.map(({ column }) => column)).toEqual(['cni_score'])
    expect([list, agrees]).toEqual([null, true])
  })

  test('reads the decimals of very small published scores', () => {
    const ours = scores([2.4e-7], [1], [0])
    const { columns } = agreement(published([2e-7], [1], [0]), ours)
    expect(columns[0]).toMatchObject({ exact: 1, agrees: true })
  })
})
