import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionTargets, builtActions } from '#test/fuzz/action-targets.ts'
import { discover, together, type Found } from '#test/fuzz/discover.ts'
import { openFormsSite, type FormsSite } from '#test/fuzz/forms-site.ts'
import { operationTargets } from '#test/fuzz/operation-targets.ts'
import { pagePatterns } from '#test/fuzz/page-patterns.ts'
import { pageTargets } from '#test/fuzz/page-targets.ts'
import { closeConnections } from '#test/fuzz/request.ts'
import { runRaw } from '#test/fuzz/run-raw.ts'
import { runTargets, runs, seed } from '#test/fuzz/run-targets.ts'
import { answerOf, ask, post, testSite } from '#test/support/site.ts'

/*
 * G14: strange requests of every kind (test/fuzz). `npm test` asks every operation of the description of the interface
 * 1,000 things, and all pages, all forms and the bare connection 1,000 each; `npm run fuzz` asks every single one 10,000.
 */

const long = { timeout: 6 * 3_600_000 }
process.stdout.write(`Fuzzing with seed ${seed}: npm run fuzz -- --seed ${seed} asks the same again.\n`)
afterAll(closeConnections)

describe('reading, on the site that all these tests share', () => {
  beforeAll(async () => answerOf(await post({})))

  test(
    'G14: every operation of the interface answers as its description says, never 5xx, never after 2 s',
    long,
    async () => {
      const targets = operationTargets()
      expect(targets.length).toBeGreaterThan(12)
      const { faults, statuses } = await runTargets(testSite().url, targets, runs(1000))
      expect(faults).toEqual([])
      for (const status of [200, 400, 404]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0)
    },
  )

  test(
    'G14: every page and route answers a reader whatever stands in its address, never 5xx, never after 2 s',
    long,
    async () => {
      const patterns = await pagePatterns()
      const found = await discover(testSite().url, patterns, '')
      const targets = pageTargets(patterns, found, '')
      expect(targets.length).toBeGreaterThan(100)
      const { faults, statuses } = await runTargets(testSite().url, targets, runs(10))
      expect(faults).toEqual([])
      expect(statuses.get(200) ?? 0).toBeGreaterThan(0)
    },
  )

  test(
    'G14: bytes that hardly are a request are refused or hung up on, never 5xx, never after 2 s',
    long,
    async () => {
      expect(await runRaw(testSite().url, runs(1000))).toEqual([])
    },
  )

  afterAll(async () => {
    expect((await ask('/livez')).status).toBe(200)
    answerOf(await post({ scenario: { indices: { cni: { domain_weights: { civic_assets: 0 } } } } }))
  })
})

describe('changing, on a site of its own', () => {
  const place: { site?: FormsSite; found?: Found; cookies: readonly string[] } = { cookies: [] }
  const site = (): FormsSite => {
    if (place.site === undefined) throw new Error('not opened yet')
    return place.site
  }
  const found = (): Found => place.found ?? { addresses: new Map(), forms: [] }

  beforeAll(async () => {
    place.site = await openFormsSite()
    const at = place.site.site.url
    const patterns = await pagePatterns()
    const all = []
    place.cookies = await place.site.everybody()
    for (const cookie of place.cookies) all.push(await discover(at, patterns, cookie))
    place.found = together(all)
  }, 300_000)
  afterAll(() => place.site?.close())

  test(
    'G14: every server action refuses strange forms or takes them, never 5xx, never after 2 s',
    long,
    async () => {
      const at = site().site.url
      const patterns = await pagePatterns()
      const targets = await actionTargets(at, patterns, found(), [...place.cookies, ''])
      expect(targets.length).toBe((await builtActions()).length)
      const { faults, statuses } = await runTargets(at, targets, runs(14))
      expect(faults).toEqual([])
      for (const status of [200, 303, 400]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0)
    },
  )

  test(
    'G14: pages of the team answer those who may see them whatever stands in the address',
    long,
    async () => {
      const cookie = await site().cookieOf('administrator')
      const patterns = (await pagePatterns()).filter(({ file }) => file.includes('(team)'))
      const { faults } = await runTargets(site().site.url, pageTargets(patterns, found(), cookie), runs(6))
      expect(faults).toEqual([])
    },
  )

  test('after all of it a response can be sent, and a scenario scored', async () => {
    expect(await site().sendResponse()).toContain('We have received your response')
    answerOf(await post({}, { at: site().site.url }))
    expect(site().site.alive()).toBe(true)
    expect(site().site.log()).not.toContain('Something went wrong')
  })
})
