import { describe, expect, it } from 'vitest'
import { createAnalyses, type Work } from '#lib/dataset/sureness/create-analyses.ts'

type Value = { readonly name: string; readonly byteLength: number }

const never = new AbortController().signal
const asker = (client = 'a', signal = never) => ({ client, signal })

/** Work that goes on until it is let go, and what became of it. */
function held(name: string, byteLength = 10) {
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  const state = { begun: 0, stopped: false }
  const work: Work<Value> = (signal, onProgress) => {
    state.begun++
    onProgress({ done: 1, total: 2 })
    signal.addEventListener('abort', () => {
      state.stopped = true
      reject(new Error('stopped'))
    })
    return promise
  }
  return { state, work, finish: () => resolve({ name, byteLength }), fail: () => reject(new Error('broke')) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('createAnalyses', () => {
  const limits = { inFlight: 4, perClient: 2, atOnce: 2 }

  it('does the same work once for all who ask meanwhile, and never again while it is remembered', async () => {
    const { ask, known } = createAnalyses(limits)
    const one = held('one')
    const both = [ask('k', asker('a'), one.work), ask('k', asker('b'), one.work)]
    one.finish()
    const [first, second] = await Promise.all(both)
    expect(first).toBe(second)
    expect(await ask('k', asker('c'), one.work)).toBe(first)
    expect(known('k')).toBe(first)
    expect(one.state.begun).toBe(1)
  })

  it('tells whoever joins how far it is', async () => {
    const { ask } = createAnalyses(limits)
    const one = held('one')
    const seen: number[] = []
    const first = ask('k', asker('a'), one.work)
    await settled()
    const second = ask('k', { ...asker('b'), onProgress: ({ done }) => seen.push(done) }, one.work)
    one.finish()
    await Promise.all([first, second])
    expect(seen).toEqual([1])
  })

  it('stops when the last who waits has left, and not before', async () => {
    const { ask } = createAnalyses(limits)
    const one = held('one')
    const [a, b] = [new AbortController(), new AbortController()]
    const first = ask('k', asker('a', a.signal), one.work)
    const second = ask('k', asker('b', b.signal), one.work)
    a.abort()
    await expect(first).rejects.toThrow('nobody waits')
    expect(one.state.stopped).toBe(false)
    b.abort()
    await expect(second).rejects.toThrow('nobody waits')
    await settled()
    expect(one.state.stopped).toBe(true)
    const again = held('again')
    again.finish()
    expect((await ask('k', asker(), again.work)).name).toBe('again')
  })

  it('refuses what is too much: of one client, and of all, each with when to come back', async () => {
    const { ask } = createAnalyses(limits)
    const all = ['a', 'a', 'b', 'b'].map((client, at) => ({ client, key: `k${at}`, job: held(`${at}`) }))
    const running = all.map(({ client, key, job }) => ask(key, asker(client), job.work))
    await expect(ask('k4', asker('a'), held('4').work)).rejects.toMatchObject({
      refusal: { kind: 'TooMany', retryAfter: 5 },
    })
    await expect(ask('k4', asker('c'), held('4').work)).rejects.toMatchObject({
      refusal: { kind: 'Unavailable', retryAfter: 10 },
    })
    await settled()
    expect(all.map(({ job }) => job.state.begun)).toEqual([1, 1, 0, 0]) // two at once, the others wait
    for (const { job } of all) job.finish()
    expect((await Promise.all(running)).map(({ name }) => name)).toEqual(['0', '1', '2', '3'])
  })

  it('gives a failure to all who wait, and does not remember it', async () => {
    const { ask, known } = createAnalyses(limits)
    const bad = held('bad')
    const first = ask('k', asker(), bad.work)
    bad.fail()
    await expect(first).rejects.toThrow('broke')
    expect(known('k')).toBeNull()
    const good = held('good')
    good.finish()
    expect((await ask('k', asker(), good.work)).name).toBe('good')
  })

  it('forgets what was used longest ago when results take too much memory', async () => {
    const { ask, known } = createAnalyses({ ...limits, kept: 25 })
    for (const name of ['one', 'two', 'three']) {
      const job = held(name)
      job.finish()
      await ask(name, asker(), job.work)
      known('one')
    }
    expect([known('one'), known('two'), known('three')].map((found) => found !== null)).toEqual([
      true,
      false,
      true,
    ])
  })
})
