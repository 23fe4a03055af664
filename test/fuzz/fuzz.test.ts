import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite, type ServedSite } from '#test/support/serve-site.ts'
import { answerOf, ask, post, testSite } from '#test/support/site.ts'
import { actionTargets, builtActions } from './action-targets.ts'
import { askAgain, type Doubtful } from './ask-again.ts'
import { discover, together, type Found } from './discover.ts'
import { openFormsSite, withoutLimits, type FormsSite } from './forms-site.ts'
import { operationTargets } from './operation-targets.ts'
import { pagePatterns, type Pattern } from './page-patterns.ts'
import { pageTargets } from './page-targets.ts'
import { closeConnections } from './request.ts'
import { runRaw, stillLate } from './run-raw.ts'
import { runs, runTargets, seed, type Ran } from './run-targets.ts'
import type { Target } from './target.ts'

/*
 * G14: strange requests of every kind (test/fuzz), to two servers at once: one with the demonstration, for readers, and one with a
 * consultation, on which everything may be changed. `npm test` asks every operation, route and form 1,000 things, and every page
 * 30, because to make a page takes so much longer than to refuse a form; `npm run fuzz` asks every single one 10,000.
 */

const long = { timeout: 24 * 3_600_000 }
const often = runs(1000)
const perPage = runs(30)

type Opened = {
  readonly reading: ServedSite
  readonly found: Found
  readonly changing: FormsSite
  readonly shown: Found
  readonly patterns: readonly Pattern[]
  readonly cookies: readonly string[]
}
let place: Opened | undefined
const opened = (): Opened => {
  if (place === undefined) throw new Error('not opened yet')
  return place
}
const doubtful: Doubtful[] = []
const slowBytes: Uint8Array[] = []

/** Pages of which most is seen by somebody who has begun a response, or is of the team. */
const forSome = ({ file }: Pattern) => file.includes('(team)') || file.includes('/respond/')
/** Whether answers of every kind are to be expected: not of some targets, or of a few requests. */
const all = process.env.FUZZ_ONLY === undefined && often >= 100
const expectStatuses = (found: ReadonlyMap<number, number>, ...statuses: readonly number[]) => {
  for (const status of all ? statuses : []) expect(found.get(status) ?? 0, `${status}`).toBeGreaterThan(0)
}
const isRoute = ({ file }: Pattern) => file.endsWith('route.ts')

async function run(at: string, targets: readonly Target[], times: number, atOnce?: number): Promise<Ran> {
  const ran = await runTargets(at, targets, times, atOnce)
  doubtful.push(...ran.doubtful)
  return ran
}

process.stdout.write(`Fuzzing with seed ${seed}: npm run fuzz -- --seed ${seed} asks the same again.\n`)

beforeAll(async () => {
  const patterns = await pagePatterns()
  const reading = await serveSite(testSite().databaseUrl, withoutLimits)
  const changing = await openFormsSite()
  const cookies = await changing.everybody()
  const all = []
  for (const cookie of cookies) all.push(await discover(changing.site.url, patterns, cookie))
  const found = await discover(reading.url, patterns, '')
  place = { reading, found, changing, shown: together(all), patterns, cookies }
}, 300_000)

afterAll(async () => {
  await Promise.all([place?.reading.close(), place?.changing.close()])
  closeConnections()
})

describe.concurrent('strange requests', () => {
  test('G14: every operation of the interface answers as its description says, never 5xx', long, async () => {
    const targets = operationTargets()
    expect(targets.length).toBeGreaterThan(12)
    const { faults, statuses } = await run(opened().reading.url, targets, often, 3)
    expect(faults).toEqual([])
    expectStatuses(statuses, 200, 400, 404)
  })

  test('G14: every page answers a reader whatever stands in its address, never 5xx', long, async () => {
    const { reading, found, patterns } = opened()
    const targets = pageTargets(
      patterns.filter((one) => !isRoute(one) && !forSome(one)),
      found,
    )
    expect(targets.length).toBeGreaterThan(30)
    const { faults, statuses } = await run(reading.url, targets, perPage)
    expect(faults).toEqual([])
    expectStatuses(statuses, 200)
  })

  test('G14: every route answers a reader whatever stands in its address, never 5xx', long, async () => {
    const { reading, found, patterns } = opened()
    const described = new Set(
      operationTargets().map(({ name }) => name.replace(/^\S+ /, '').replace(/\{(\w+)\}/g, '[$1]')),
    )
    const targets = pageTargets(
      patterns.filter((one) => isRoute(one) && !described.has(one.pattern)),
      found,
    )
    expect(targets.length).toBeGreaterThan(12)
    const { faults, statuses } = await run(reading.url, targets, often, 3)
    expect(faults).toEqual([])
    expectStatuses(statuses, 200, 400, 404)
  })

  test('G14: bytes that hardly are a request are refused or hung up on, never 5xx', long, async () => {
    const { faults, slow } = await runRaw(opened().reading.url, often)
    slowBytes.push(...slow)
    expect(faults).toEqual([])
  })

  test('G14: every server action refuses strange forms or takes them, never 5xx', long, async () => {
    const { changing, shown, patterns, cookies } = opened()
    const at = changing.site.url
    const targets = await actionTargets(at, patterns, shown, [...cookies, ''])
    expect(targets.length).toBe((await builtActions()).length)
    const { faults, statuses } = await run(at, targets, often, 8)
    expect(faults).toEqual([])
    expectStatuses(statuses, 200, 303, 400)
  })

  test(
    'G14: pages of respondents and the team answer everybody whatever stands in the address',
    long,
    async () => {
      const { changing, shown, patterns, cookies } = opened()
      // Actions may end a session or erase a response: who reads is somebody else.
      const readers = [...(await changing.everybody()), await changing.cookieOf('administrator')]
      const { faults } = await run(
        changing.site.url,
        pageTargets(patterns.filter(forSome), shown, [...readers, cookies[0] ?? '']),
        perPage,
      )
      expect(faults).toEqual([])
    },
  )
})

describe('when all of them have been answered', () => {
  test(
    'G14: what took longer than 2 s among the others, or was told to come back, is answered in 2 s alone',
    long,
    async () => {
      expect(await askAgain(doubtful)).toEqual([])
      expect(await stillLate(opened().reading.url, slowBytes)).toEqual([])
    },
  )

  test('a response can be sent, and a scenario scored, by servers that never ended', async () => {
    const { changing, reading } = opened()
    expect(await changing.sendResponse()).toContain('We have received your response')
    expect((await ask('/livez', { at: reading.url })).status).toBe(200)
    for (const { url, alive, log } of [changing.site, reading]) {
      answerOf(await post({}, { at: url }))
      expect(alive()).toBe(true)
      expect(log()).not.toContain('Something went wrong')
    }
  })
})
