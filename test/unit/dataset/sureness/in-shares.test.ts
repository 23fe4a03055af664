import { afterAll, describe, expect, it } from 'vitest'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { createThreadPool } from '#lib/dataset/pool/create-thread-pool.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { InShares } from '#lib/dataset/sureness/queue/in-shares.ts'
import { robustnessInShares, robustnessWork } from '#lib/dataset/sureness/robustness-work.ts'
import { stretches, stretchesOf } from '#lib/dataset/sureness/run-in-parts.ts'
import { sensitivityInShares, sensitivityWork } from '#lib/dataset/sureness/sensitivity-work.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'

const scoring = scoreDataset(openSnapshot(syntheticSnapshot(60)), {})
if (!scoring.ok) throw new Error('the synthetic methodology can be scored')
const scored = scoring.value
const { indices } = scored.snapshot.methodology
const plan = {
  ...{ seed: 5, drawing: quarter, choices },
  varied: indices.map(({ code: index }) => ({ index, domains: true, indicators: true })),
}

const never = new AbortController().signal
const silent = () => undefined
const pool = createThreadPool({ size: 1 })
afterAll(() => pool.close())

/** What shares of at most so many give when they are summed up in another order than they were cut in. */
async function shared<Value>({ total, share, sumUp }: InShares<Value>, longest: number): Promise<Value> {
  const done: Uint8Array[] = []
  for (const part of stretches(total, longest, 1).reverse()) done.push(await share(pool, part, never))
  async function* all() {
    for (const bytes of done) yield await Promise.resolve(bytes)
  }
  return sumUp(pool, all(), never)
}

describe('robustnessInShares', () => {
  it('gives the same bytes in one share and in many as without shares', async () => {
    const whole = await robustnessWork(scored, { ...plan, runs: 200 })(pool)(never, silent)
    for (const longest of [200, 33]) {
      expect(await shared(robustnessInShares(scored, { ...plan, runs: 200 }), longest)).toEqual(whole)
    }
  })
})

describe('sensitivityInShares', () => {
  it('gives the same effects in one share and in many as without shares', async () => {
    const whole = await sensitivityWork(scored, { ...plan, evaluations: 300 })(pool)(never, silent)
    for (const longest of [300, 77]) {
      expect(await shared(sensitivityInShares(scored, { ...plan, evaluations: 300 }), longest)).toEqual(whole)
    }
  })

  it('is refused when nothing varies', () => {
    const nothing = { ...plan, choices: [], varied: [], evaluations: 300 }
    expect(() => sensitivityInShares(scored, nothing)).toThrow('Nothing varies')
  })
})

describe('a share', () => {
  it('stops when nobody waits for it', async () => {
    const { share } = robustnessInShares(scored, { ...plan, runs: 200 })
    await expect(share(pool, { from: 0, to: 200 }, AbortSignal.abort(new Error('left')))).rejects.toThrow(
      'left',
    )
  })
})

describe('stretchesOf(stretch, longest, atOnce)', () => {
  it('cuts a stretch from where it begins', () => {
    expect(stretchesOf({ from: 10, to: 15 }, 3, 1)).toEqual([
      { from: 10, to: 12 },
      { from: 12, to: 15 },
    ])
  })
})
