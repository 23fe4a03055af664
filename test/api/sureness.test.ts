import { describe, expect, test } from 'vitest'
import { robustnessAnswerSchema, sensitivityAnswerSchema } from '#lib/api/sureness-schemas.ts'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { serveSite } from '#test/support/serve-site.ts'
import { ask, problemOf, testSite } from '#test/support/site.ts'

type Event = { readonly name: string; readonly data: Readonly<Record<string, unknown>> }

/** The events of a stream, one by one; leaving the loop closes the connection. */
async function* events(path: string, site = testSite().url): AsyncGenerator<Event> {
  const stop = new AbortController()
  try {
    const response = await fetch(site + path, {
      headers: { accept: 'text/event-stream' },
      signal: stop.signal,
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('content-encoding')).toBeNull()
    let text = ''
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (text + part).split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
        if (name !== undefined && data !== undefined) yield { name, data: JSON.parse(data) as Event['data'] }
      }
    }
  } finally {
    stop.abort()
  }
}

const robustness = async (query: string) => {
  const reply = await ask(`/api/v1/robustness?${query}`)
  expect(reply.status, reply.text.slice(0, 300)).toBe(200)
  return robustnessAnswerSchema.parse(JSON.parse(reply.text))
}

describe('GET /api/v1/robustness', () => {
  test('tells how far it is, then where the result is; the same question has the same answer', async () => {
    const seen: Event[] = []
    for await (const event of events('/api/v1/robustness?runs=900&seed=71')) seen.push(event)
    const done = seen.filter(({ name }) => name === 'progress').map(({ data }) => Number(data.done))
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(seen.at(-1)).toEqual({ name: 'done', data: { result: '/api/v1/robustness?runs=900&seed=71' } })
    const [first, second] = [await robustness('runs=900&seed=71'), await robustness('seed=71&runs=900')]
    expect(second).toEqual(first)
    expect(first.plan).toMatchObject({ runs: 900, seed: 71, draw: '25', choices: [] })
    const listed = first.areas.filter((area) => area.listed)
    expect(listed).toHaveLength(first.list.areas)
    expect(Object.values(first.firmness).reduce((sum, count) => sum + count, 0)).toBe(7433)
    for (const { probability, firmness, ranks } of first.areas) {
      expect(firmness === 'core').toBe(probability >= 0.95)
      expect(Number(ranks.cni?.low)).toBeLessThanOrEqual(Number(ranks.cni?.high))
    }
    expect((await robustness('runs=900&seed=72')).areas).not.toEqual(first.areas)
  })

  test('follows the scenario of the address, and is sure of everything when nothing that matters varies', async () => {
    const scenario = await robustness('runs=10&cni.civic_assets=0&draw=10')
    expect(scenario.scenario).toMatchObject({ indices: { cni: { domain_weights: { civic_assets: 0 } } } })
    const still = await robustness('runs=10&form=1&weights=imd.indicators')
    expect(still.areas.every(({ probability }) => probability === 1)).toBe(true)
    expect(still.list.mean_overlap).toBe(1)
  })

  test('names everything that is wrong with a question', async () => {
    const wrong = await ask(
      '/api/v1/robustness?runs=5&seed=x&draw=95&weights=cni&choices=mood&speed=9&cni.pubs=1',
    )
    const paths = problemOf(wrong, 400).issues.map(({ path }) => path)
    for (const path of ['runs', 'seed', 'draw', 'weights', 'choices', 'speed']) expect(paths).toContain(path)
    const nothing = problemOf(await ask('/api/v1/robustness?form=1'), 400)
    expect(nothing.issues).toEqual([{ path: 'weights', message: 'choose at least one thing that may vary' }])
    problemOf(await ask('/api/v1/robustness?dataset=nowhere'), 404)
    const without = 'cni.civic_assets=0&cni.connectedness=0&cni.engaged=0'
    expect([400, 422]).toContain((await ask(`/api/v1/robustness?${without}`)).status)
    problemOf(await ask('/api/v1/robustness', { method: 'POST' }), 405)
  })
})

describe('GET /api/v1/sensitivity', () => {
  test('gives effects of every choice, each a finite share, and what was left out', async () => {
    const reply = await ask('/api/v1/sensitivity?evaluations=300&seed=5')
    expect(reply.status, reply.text.slice(0, 300)).toBe(200)
    const answer = sensitivityAnswerSchema.parse(JSON.parse(reply.text))
    expect(answer.results.map(({ result }) => result)).toEqual(['rank_shift', 'list_overlap'])
    for (const { effects } of answer.results) {
      expect(effects.map(({ index, kind }) => `${index} ${kind}`)).toContain('imd summary')
      for (const { total } of effects) expect(total.low).toBeLessThanOrEqual(total.high)
    }
    expect(reply.text).not.toContain('null')
  })

  test('says that nothing varies instead of giving effects of nothing', async () => {
    const nothing = await ask('/api/v1/sensitivity?form=1&weights=imd.indicators')
    expect(problemOf(nothing, 422).detail).toContain('Nothing varies')
  })

  test('stops when the client leaves: asked again it begins anew, and other questions are answered', async () => {
    const path = '/api/v1/sensitivity?evaluations=20000&seed=99'
    for await (const { name, data } of events(path)) if (name === 'progress' && Number(data.done) > 0) break
    await robustness('runs=20&seed=3')
    for await (const { name, data } of events(path)) {
      expect([name, data.done]).toEqual(['progress', 0])
      break
    }
  })

  test('refuses a client that asks for too many at once, with when to come back', async () => {
    const running = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
      events(`/api/v1/sensitivity?evaluations=20000&seed=${seed}`),
    )
    try {
      await Promise.all(running.map((stream) => stream.next()))
      const refused = await ask('/api/v1/sensitivity?evaluations=20000&seed=9')
      expect(problemOf(refused, 429).detail).toContain('No more than 8 analyses')
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    } finally {
      await Promise.all(running.map((stream) => stream.return(undefined)))
    }
  })
})

describe('GET /sureness', () => {
  test('without script waits for the result where it is asked to run, and offers that else', async () => {
    const page = await ask('/sureness?runs=60&seed=8&run=1')
    expect(page.status).toBe(200)
    expect(page.text).toContain('listed in at least 95% of reruns')
    expect(page.text).toContain('See as a table')
    const before = await ask('/sureness?runs=60&seed=9')
    expect(before.text).toContain('/sureness?runs=60&amp;seed=9&amp;run=1')
  })

  test('marks what is wrong with the options and runs nothing', async () => {
    const page = await ask('/sureness?runs=many&run=1')
    expect(page.text).toContain('must be a whole number from 10 to 5000')
    expect(page.text).toContain('Nothing was run')
    expect(page.text).toContain('value="many"')
  })
})

describe('REWEIGH_ANALYSES=workers', () => {
  test('gives the answers that the server gives by itself, byte for byte, and the page with them', async () => {
    useDatabase(testSite().databaseUrl)
    await db().analysis.deleteMany()
    const site = await serveSite(testSite().databaseUrl, { REWEIGH_ANALYSES: 'workers' })
    try {
      for (const path of [
        '/api/v1/robustness?runs=700&seed=74&cni.civic_assets=0',
        '/api/v1/sensitivity?evaluations=300&seed=74',
      ]) {
        const seen: Event[] = []
        for await (const event of events(path, site.url)) seen.push(event)
        expect(seen.at(-1)).toEqual({ name: 'done', data: { result: path } })
        const byWorkers = await fetch(site.url + path)
        expect(await byWorkers.text()).toBe((await ask(path)).text)
      }
      const page = await fetch(`${site.url}/sureness?runs=700&seed=74&cni.civic_assets=0&run=1`)
      expect(await page.text()).toContain('listed in at least 95% of reruns')
      expect(await db().analysis.count({ where: { state: 'done' } })).toBe(2)
    } finally {
      await site.close()
      await closeDatabase()
    }
  })
})
