import { describe, expect, it } from 'vitest'
import { createInsightDesk } from '#lib/dataset/insight/insight-desk.ts'
import { createSlicer } from '#lib/dataset/insight/slicer.ts'
import type { Steps } from '#lib/scoring/steps.ts'

const limits = { atOnce: 1, waiting: 1, perClient: 9 }

/** Work of several steps, each of which takes a whole slice. */
function* slow<Value>(value: Value, steps = 3): Steps<Value> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + 9
    while (performance.now() < until);
    yield
  }
  return value
}

describe('a slicer', () => {
  it('lets the event loop turn between slices', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    expect(await createSlicer(limits).run('one', slow('done', 5))).toBe('done')
    clearInterval(timer)
    expect(turns).toBeGreaterThanOrEqual(3)
  })

  it('lets short work overtake long work that runs beside it', async () => {
    const slicer = createSlicer({ ...limits, atOnce: 2 })
    const ended: string[] = []
    const run = (name: string, steps: number) =>
      slicer.run(name, slow(name, steps)).then((value) => ended.push(value))
    await Promise.all([run('long', 9), run('short', 2)])
    expect(ended).toEqual(['short', 'long'])
  })

  it('refuses what does not fit any more, and says when to come back', async () => {
    const slicer = createSlicer(limits)
    const all = ['a', 'b', 'c'].map((name) => slicer.run(name, slow(name)))
    await expect(all[2]).rejects.toMatchObject({ refusal: { kind: 'Unavailable', retryAfter: 2 } })
    expect(await Promise.all(all.slice(0, 2))).toEqual(['a', 'b'])
    expect(await slicer.run('d', slow('d'))).toBe('d')
  })

  it('refuses a client that asks for too much, and nobody else', async () => {
    const slicer = createSlicer({ atOnce: 1, waiting: 9, perClient: 1 })
    const first = slicer.run('greedy', slow(1))
    await expect(slicer.run('greedy', slow(2))).rejects.toMatchObject({ refusal: { kind: 'TooMany' } })
    expect(await Promise.all([first, slicer.run('other', slow(3))])).toEqual([1, 3])
  })

  it('gives what work throws to whoever asked, and goes on', async () => {
    const slicer = createSlicer(limits)
    function* broken(): Steps<string> {
      yield
      throw new RangeError('broken')
    }
    const failing = slicer.run('one', broken())
    const next = slicer.run('two', slow('fine'))
    await expect(failing).rejects.toThrow('broken')
    expect(await next).toBe('fine')
  })
})

describe('an insight desk', () => {
  it('works one question out once, for all who ask meanwhile and later', async () => {
    const desk = createInsightDesk({ ...limits, kept: 2 })
    let worked = 0
    const ask = (key: string) =>
      desk.ask(key, 'one', function* () {
        worked++
        return yield* slow({ key })
      })
    const [a, b] = await Promise.all([ask('x'), ask('x')])
    expect(a).toBe(b)
    expect(await ask('x')).toBe(a)
    expect(worked).toBe(1)
    await ask('y')
    await ask('z')
    await ask('x') // There is room for two answers, so this one was forgotten.
    expect(worked).toBe(4)
  })

  it('does not keep a failure', async () => {
    const desk = createInsightDesk({ ...limits, kept: 2 })
    let broken = true
    const ask = () =>
      desk.ask('x', 'one', function* () {
        yield
        if (broken) throw new RangeError('broken')
        return { fine: true }
      })
    await expect(ask()).rejects.toThrow('broken')
    broken = false
    expect(await ask()).toEqual({ fine: true })
  })
})
