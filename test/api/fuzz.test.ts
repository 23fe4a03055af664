import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { ask, post, problemOf, answerOf, type Reply } from '#test/support/site.ts'

/** Codes that are there, codes of every object, and codes that nobody has. */
const code = fc.constantFrom(
  'cni', 'imd', 'civic_assets', 'connectedness', 'engaged_community', 'turnout', 'income', 'income_deprivation',
  'constructor', 'toString', '__proto__', 'prototype', 'nothing', '', '0', 'a b', 'é', '\0',
) // prettier-ignore
const method = fc.constantFrom('none', 'rank', 'normal_score', 'exponential_rank', 'z_score', 'min_max', 'goalposts', 'geometric', 'arithmetic', 'mean_score', 'mean_rank', 'share_in_worst', 'average', 'lowest', 'constructor') // prettier-ignore
const number = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(-0, -1, 0.1, 0.5, 0.50001, 1e-9, 1001, 1e21),
)
const junk = fc.jsonValue({ maxDepth: 4 })
/** Mostly what is asked for, sometimes anything at all. */
const mostly = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: arbitrary }, { weight: 1, arbitrary: junk })
const weights = mostly(fc.dictionary(code, mostly(number), { maxKeys: 4 }))
const indexChange = mostly(
  fc.record(
    {
      domain_weights: weights,
      indicator_weights: weights,
      normalisation: mostly(method),
      domain_aggregation: mostly(method),
      transformation: mostly(method),
      aggregation: mostly(method),
      summary: mostly(method),
    },
    { requiredKeys: [] },
  ),
)
const scenario = mostly(
  fc.record(
    {
      ties: mostly(method),
      cuts: mostly(fc.dictionary(code, mostly(number), { maxKeys: 3 })),
      indices: mostly(fc.dictionary(code, indexChange, { maxKeys: 3 })),
    },
    { requiredKeys: [] },
  ),
)
const dataset = fc.constantFrom('demo-england', 'demo-england@1.0.0', 'nowhere', 'constructor', '../x')
const body = mostly(fc.record({ scenario, dataset: mostly(dataset) }, { requiredKeys: [] }))

/** The first score of a process also loads the dataset. */
beforeAll(async () => answerOf(await post({})))

/** Never our fault, never slow, always what the description of the interface says. */
function holdToContract(reply: Reply): void {
  expect([200, 400, 404, 409, 413, 422]).toContain(reply.status)
  expect(reply.took).toBeLessThan(2000)
  if (reply.status === 200) answerOf(reply)
  else problemOf(reply, reply.status)
}

test('POST /api/v1/score answers 500 bodies of every kind within 2 s and never with 5xx', async () => {
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(body, async (value) => {
      const reply = await post(value)
      holdToContract(reply)
      seen.add(reply.status)
    }),
    { numRuns: 500 },
  )
  expect([...seen].sort()).toEqual(expect.arrayContaining([200, 400, 404]))
})

test('POST /api/v1/score answers 300 texts that are hardly JSON within 2 s and never with 5xx', async () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '1',
    'e9',
    '-',
    'null',
    '"scenario"',
    '\\u0000',
    '\u2028',
    ' ',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces).map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(text, async (sent) => holdToContract(await post(sent))),
    { numRuns: 300 },
  )
})

test('GET addresses of scores and areas answer 300 texts of every kind, never with 5xx', async () => {
  const field = fc.tuple(
    fc.array(code, { minLength: 1, maxLength: 3 }),
    fc.oneof(number, method, fc.string()),
  )
  const text = fc
    .array(field, { maxLength: 4 })
    .map((fields) => fields.map(([codes, value]) => `${codes.join('.')}=${String(value)}`).join('&'))
  const whole = fc.oneof(text, fc.string({ unit: 'grapheme' }))
  await fc.assert(
    fc.asyncProperty(whole, fc.boolean(), async (sent, asArea) => {
      const query = sent
        .split('&')
        .map((part) => part.split('=').map(encodeURIComponent).join('='))
        .join('&')
      const path = asArea
        ? `/api/v1/areas/W00001?${query}`
        : `/api/v1/score/1.0.0/demo-england@1.0.0/${query || 'baseline'}`
      const reply = await ask(path)
      expect([200, 308, 400, 404, 422], `${path} ${reply.text.slice(0, 200)}`).toContain(reply.status)
      expect(reply.took).toBeLessThan(2000)
    }),
    { numRuns: 300 },
  )
})
