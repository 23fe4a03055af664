import { afterEach, describe, expect, it } from 'vitest'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { createThreadPool } from '#lib/dataset/pool/create-thread-pool.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { robustnessWork } from '#lib/dataset/sureness/robustness-work.ts'
import { sensitivityWork } from '#lib/dataset/sureness/sensitivity-work.ts'
import { choices } from '#lib/scoring/robustness/choices.ts'
import { quarter } from '#lib/scoring/robustness/options.ts'
import { preparePlan, type RobustnessPlan } from '#lib/scoring/robustness/plan.ts'
import { robustness } from '#lib/scoring/robustness/robustness.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'

const dataset = openSnapshot(syntheticSnapshot(700))
const scoring = scoreDataset(dataset, {})
if (!scoring.ok) throw new Error('the synthetic methodology can be scored')
const scored = scoring.value
const { snapshot } = scored
const { methodology } = snapshot
const plan: RobustnessPlan = {
  runs: 1300,
  seed: 5,
  drawing: quarter,
  varied: methodology.indices.map(({ code: index }) => ({ index, domains: true, indicators: true })),
  choices,
}

const never = new AbortController().signal
const silent = () => undefined

describe('createThreadPool', () => {
  let pool = createThreadPool({ size: 1 })
  afterEach(() => pool.close())
  const use = (options: Parameters<typeof createThreadPool>[0]) => (pool = createThreadPool(options))
  const run = (signal = never, onProgress: (progress: { done: number; total: number }) => void = silent) =>
    robustnessWork(scored, plan)(pool)(signal, onProgress)

  it('gives the same bytes on one, two and three threads as in the thread that asks', async () => {
    const sound = (each: typeof methodology) => checkMethodology(each, snapshot.indicators).length === 0
    const alone = robustness(preparePlan(snapshot, methodology, plan, sound), plan.runs)
    for (const size of [1, 2, 3]) {
      use({ size })
      const { byteLength, ...found } = await run()
      expect(found).toEqual(alone)
      expect(byteLength).toBeGreaterThan(700 * 8)
      await pool.close()
    }
  })

  it('gives the same bytes again after another analysis used the same memory', async () => {
    use({ size: 2 })
    const withSeed = (seed: number) =>
      robustnessWork(scored, { ...plan, runs: 100, seed })(pool)(never, silent)
    const first = await withSeed(5)
    expect(await withSeed(6)).not.toEqual(first)
    expect(await withSeed(5)).toEqual(first)
  })

  it('gives the same effects on one thread and on two', async () => {
    const sensitivity = { evaluations: 1300, seed: 5, drawing: quarter, varied: plan.varied, choices }
    const found = []
    for (const size of [1, 2]) {
      use({ size })
      found.push(await sensitivityWork(scored, sensitivity)(pool)(never, silent))
      await pool.close()
    }
    expect(found[0]).toEqual(found[1])
    expect(found[0]?.results.map(({ result }) => result)).toEqual(['rank_shift', 'list_overlap'])
    expect(JSON.stringify(found[0])).not.toContain('null')
  })

  it('has no threads until there is something to do', async () => {
    use({ size: 2 })
    expect(pool.piscina.threads).toHaveLength(0)
    await run()
    expect(pool.piscina.threads).toHaveLength(2)
  })

  it('stops at the next part when nobody waits any more', async () => {
    use({ size: 1 })
    const stop = new AbortController()
    const seen: number[] = []
    const cancelled = run(stop.signal, ({ done }) => {
      seen.push(done)
      stop.abort(new Error('cancelled'))
    })
    await expect(cancelled).rejects.toThrow('cancelled')
    expect(seen).toHaveLength(1)
    expect(pool.piscina.queueSize).toBe(0)
  })

  it('fails the work of a thread that dies, and goes on with another', async () => {
    use({ size: 1 })
    const state = { killed: false }
    const dying = run(never, () => {
      if (!state.killed) void pool.piscina.threads[0]?.terminate()
      state.killed = true
    })
    await expect(dying).rejects.toThrow()
    expect((await run()).runs).toBe(1300)
  })

  it('ends a thread that takes far too long, and goes on with another', async () => {
    use({ size: 1, longestTask: 1 })
    await expect(run()).rejects.toThrow()
    expect(
      await pool.piscina.run({
        kind: 'intervals',
        ranks: { areas: 0, runs: 1, indices: [] },
        from: 0,
        to: 0,
      }),
    ).toEqual({
      from: 0,
      to: 0,
      indices: [],
    })
  })
})
