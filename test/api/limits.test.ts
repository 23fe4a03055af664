import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/database.ts'
import { freshDatabase } from '#test/support/database.ts'
import { patiently } from '#test/support/patiently.ts'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { answerOf, ask, domainWeights, post, problemOf, testSite, type Reply } from '#test/support/site.ts'
import { storeTiny } from '#test/support/store-texts.ts'

const times = <Value>(count: number, make: (at: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at))
const scenario = (at: number) =>
  domainWeights({ civic_assets: at % 1000, connectedness: 1 + (at % 7), engaged_community: 3 })
/** Different each time, and ten times as much work as changed weights: methods and summary of both indices. */
const heavy = (each: number) => ({
  ties: 'lowest',
  cuts: { cni: 0.5, imd: 0.5 },
  indices: {
    cni: {
      normalisation: ['z_score', 'min_max', 'exponential_rank'][each % 3],
      domain_weights: { civic_assets: each },
    },
    imd: { transformation: 'rank', summary: 'mean_rank', domain_weights: { income: 1 + each } },
  },
})
const withStatus = (replies: readonly Reply[], status: number) =>
  replies.filter((reply) => reply.status === status)
const wait = (reply: Reply) => Number(reply.headers['retry-after'])

describe('many scores at once', () => {
  const place: { site?: ServedSite } = {}
  const at = () => ({ at: place.site?.url ?? '' })

  beforeAll(async () => {
    place.site = await serveSite(testSite().databaseUrl, {
      REWEIGH_SCORES_PER_CLIENT: '24',
      REWEIGH_SCORES_IN_FLIGHT: '64',
    })
    answerOf(await post({}, at()))
  })
  afterAll(() => place.site?.close())

  test('20 connections of one client that ask 400 distinct scenarios without pause are never refused', async () => {
    const replies = await Promise.all(
      times(20, async (client) => {
        const answers: Reply[] = []
        for (let turn = 0; turn < 20; turn++) {
          answers.push(await post({ scenario: scenario(client * 20 + turn) }, at()))
        }
        return answers
      }),
    )
    expect(withStatus(replies.flat(), 200)).toHaveLength(400)
  })

  test('F33: 500 from one address: beyond the limit 429 with Retry-After, and nobody else is limited', async () => {
    const flood = Promise.all(
      times(500, (each) => post({ scenario: heavy(each) }, { ...at(), from: '127.0.0.9' })),
    )
    const others = times(5, (each) =>
      patiently(() => post({ scenario: heavy(each) }, { ...at(), from: `127.0.1.${each + 1}` })),
    )
    for (const reply of await Promise.all(others)) answerOf(reply)
    const replies = await flood
    const limited = withStatus(replies, 429)
    expect(limited.length).toBeGreaterThan(100)
    expect(limited.length + withStatus(replies, 200).length + withStatus(replies, 503).length).toBe(500)
    for (const reply of limited.slice(0, 20)) {
      problemOf(reply, 429)
      expect(wait(reply)).toBe(1)
    }
    answerOf(await patiently(() => post({}, { ...at(), from: '127.0.0.9' })))
  })

  test('F34, F35: 500 from 500 addresses: the queue is bounded, the rest 503 with 1 to 5 s, and the server goes on', async () => {
    const replies = await Promise.all(
      times(500, (each) =>
        post({ scenario: heavy(each) }, { ...at(), from: `127.1.${each >> 7}.${1 + (each & 127)}` }),
      ),
    )
    const refused = withStatus(replies, 503)
    expect(withStatus(replies, 200).length).toBeGreaterThan(0)
    expect(refused.length + withStatus(replies, 200).length).toBe(500)
    expect(refused.length).toBeGreaterThan(100)
    expect([...new Set(refused.map(wait))].sort()).toEqual([1, 2, 3, 4, 5])
    for (const reply of refused.slice(0, 20)) problemOf(reply, 503)
    answerOf(await patiently(() => post({}, at())))
  })

  test('F23: the heaviest scenarios take 2 s at most or are 503, and /livez answers meanwhile', async () => {
    const scores = times(20, (each) => post({ scenario: heavy(each) }, at()))
    const alive = times(5, (each) => sleep(each * 20).then(() => ask('/livez', at())))
    for (const reply of await Promise.all([...scores, ...alive])) {
      expect([200, 503]).toContain(reply.status)
      expect(reply.took).toBeLessThan(4000) // 2 s of the server, and what a busy machine adds on the way.
    }
    expect((await Promise.all(alive)).map(({ status }) => status)).toEqual(times(5, () => 200))
  })
})

describe('a server that lets each client have two scores', () => {
  const place: { site?: ServedSite } = {}
  const at = () => ({ at: place.site?.url ?? '' })

  beforeAll(async () => {
    place.site = await serveSite(testSite().databaseUrl, { REWEIGH_SCORES_PER_CLIENT: '2' })
    answerOf(await post({}, at()))
  })
  afterAll(() => place.site?.close())

  test('F32: clients that leave give their places back at once', async () => {
    const leaving = new AbortController()
    const left = times(40, (index) =>
      post({ scenario: scenario(index) }, { ...at(), signal: leaving.signal }).catch(() => null),
    )
    await sleep(30)
    leaving.abort()
    await Promise.all(left)
    await sleep(100)
    answerOf(await post({}, at()))
    expect(place.site?.log()).not.toContain('error')
  })

  test('F58: bodies that come slowly hold no place', async () => {
    const { hostname, port } = new URL(at().at)
    const slow = times(10, () => {
      const socket = connect(Number(port), hostname)
      socket.write(
        'POST /api/v1/score HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"sc',
      )
      return socket
    })
    await sleep(200)
    answerOf(await post({}, at()))
    for (const socket of slow) socket.destroy()
  })
})

describe('a server with a damaged dataset', () => {
  const database = freshDatabase()
  const place: { site?: ServedSite } = {}
  const at = () => ({ at: place.site?.url ?? '' })

  beforeAll(async () => {
    await storeTiny()
    await storeTiny('broken')
    await db().datasetColumn.updateMany({
      where: { datasetId: 'broken@1.0.0', table: 'values', name: 'pubs' },
      data: { bytes: new Uint8Array(40) },
    })
    place.site = await serveSite(database.url)
  })
  afterAll(() => place.site?.close())

  test('F35: what breaks answers 503, and everything else goes on (there are no workers to replace)', async () => {
    const reply = await post({ dataset: 'broken' }, at())
    problemOf(reply, 503)
    expect(wait(reply)).toBeGreaterThan(0)
    answerOf(await post({ dataset: 'tiny' }, at()))
    expect(place.site?.alive()).toBe(true)
  })
})
