import { describe, expect, test } from 'vitest'
import { answerOf, ask, domainWeights, post, problemOf } from '#test/support/site.ts'

/** A body whose weight of Civic assets is this text, as it stands. */
const weighing = (text: string) =>
  `{"scenario":{"indices":{"cni":{"domain_weights":{"civic_assets":${text}}}}}}`
const place = 'scenario.indices.cni.domain_weights.civic_assets'
const paths = (issues: readonly { path: string }[]) => issues.map(({ path }) => path)
const hashOf = async (body: string) => answerOf(await post(body)).scenario_hash

describe('POST /api/v1/score with a weight that is no weight', () => {
  test.each([
    ['F1', '1e400, which JSON turns into Infinity', '1e400'],
    ['F3', 'a text with a number in it', '"0.5"'],
    ['F4', 'null', 'null'],
    ['F4', 'a list', '[]'],
    ['F4', 'true', 'true'],
    ['F4', 'an empty text', '""'],
    ['F4', 'an object', '{}'],
    ['F5', 'a hexadecimal text', '"0x10"'],
    ['F6', 'a negative number', '-1'],
    ['F6', 'a fraction', '0.5'],
    ['F6', 'more than 1,000', '1001'],
    ['F6', 'a number beyond whole numbers', '9007199254740993'],
  ])('%s: %s is 400 and names the field', async (_number, _what, text) => {
    const { issues } = problemOf(await post(weighing(text)), 400)
    expect(issues).toEqual([{ path: place, message: 'enter a whole number from 0 to 1000' }])
  })

  test('F2: the literal NaN is 400, because it is not JSON', async () => {
    const { issues } = problemOf(await post(weighing('NaN')), 400)
    expect(issues).toEqual([{ path: '', message: expect.stringMatching(/^is not JSON/) as string }])
  })

  test('F7, F8: -0 and 1e-400 are 0: the same hash, the same answer', async () => {
    const answers = await Promise.all(['0', '-0', '0.0', '1e-400', '0e5'].map((text) => post(weighing(text))))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answerOf(answers[0] ?? (await post({}))).scenario).toEqual({
      indices: { cni: { domain_weights: { civic_assets: 0, connectedness: 1, engaged_community: 1 } } },
    })
  })

  test('every problem of a body is named, not the first one only', async () => {
    const body = {
      dataset: 5,
      extra: 1,
      scenario: { ties: 'none', cuts: { cni: '0.1' }, ...domainWeights({ a: -1, '0x': 1 }) },
    }
    const { issues } = problemOf(await post(body), 400)
    expect(paths(issues).sort()).toEqual([
      'dataset',
      'extra',
      'scenario.cuts.cni',
      'scenario.indices.cni.domain_weights.0x',
      'scenario.indices.cni.domain_weights.a',
      'scenario.ties',
    ])
  })
})

describe('POST /api/v1/score with a body that is no request', () => {
  test('F14: weights as a list, where a code could stand twice, are 400', async () => {
    const body = {
      scenario: domainWeights([
        { code: 'civic_assets', weight: 1 },
        { code: 'civic_assets', weight: 2 },
      ]),
    }
    expect(paths(problemOf(await post(body), 400).issues)).toEqual(['scenario.indices.cni.domain_weights'])
  })

  test('F15: a key given twice is 400 and named, wherever it stands and however it is written', async () => {
    const twice = '{"scenario":{"ties":"average","ties":"lowest"}}'
    expect(problemOf(await post(twice), 400).issues).toEqual([
      { path: 'scenario.ties', message: 'is given twice' },
    ])
    const escaped = weighing('1,"civic\\u005fassets":2')
    expect(problemOf(await post(escaped), 400).issues).toEqual([{ path: place, message: 'is given twice' }])
  })

  test('F18: __proto__ and constructor.prototype are 400 and change nothing', async () => {
    for (const body of [
      '{"__proto__":{"x":1}}',
      '{"scenario":{"__proto__":{"x":1}}}',
      '{"scenario":{"constructor":{"prototype":{"x":1}}}}',
      weighing('1,"__proto__":5'),
      weighing('1,"constructor":5'),
      weighing('1,"toString":5'),
      '{"scenario":{"indices":{"__proto__":{"domain_weights":{}}}}}',
      '{"scenario":{"indices":{"constructor":{}}}}',
      '{"scenario":{"cuts":{"hasOwnProperty":0.1}}}',
    ]) {
      problemOf(await post(body), 400)
    }
    answerOf(await post({}))
  })

  test('F19: nesting 5,000 deep is 400', async () => {
    const nested = `${'{"scenario":'.repeat(5000)}{}${'}'.repeat(5000)}`
    expect(problemOf(await post(nested), 400).issues).toEqual([
      { path: '', message: 'nests deeper than 32 levels' },
    ])
    problemOf(await post('['.repeat(100_000) + ']'.repeat(100_000)), 400)
  })

  test('F20: a list of a million elements is 413 before anything is parsed', async () => {
    const reply = await post(JSON.stringify(Array.from({ length: 1_000_000 }, () => 1)))
    expect(problemOf(reply, 413).detail).toMatch(/larger than/)
    expect(reply.headers.connection).toBe('close')
  })

  test('F55: a body without a length is 413 when it crosses 256 kB', async () => {
    const body = JSON.stringify({ scenario: 'a'.repeat(300_000) })
    const reply = await post(body, { chunked: true })
    expect(reply.headers.connection).toBe('close')
    problemOf(reply, 413)
    problemOf(await post(JSON.stringify({ scenario: 'a'.repeat(200_000) }), { chunked: true }), 400)
  })

  test('F53, F57: anything but plain application/json is 415', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'text/json',
      '',
    ]) {
      problemOf(await post({}, { headers: { 'content-type': type } }), 415)
    }
    for (const encoding of ['gzip', 'br', 'deflate']) {
      problemOf(await post({}, { headers: { 'content-encoding': encoding } }), 415)
    }
    answerOf(await post({}, { headers: { 'content-type': 'application/json; charset=utf-8' } }))
  })

  test('an empty body, a list, a text, null and half a character are 400', async () => {
    for (const body of ['', '[]', '"{}"', 'null', '1', '{', '{"dataset":"\\ud800"}x'])
      problemOf(await post(body), 400)
    const latin = await ask('/api/v1/score', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('{"dataset":"\xe9"}', 'latin1'),
    })
    expect(problemOf(latin, 400).issues).toEqual([{ path: '', message: 'is not UTF-8 text' }])
  })

  test('10,000 unknown codes are 400: 200 named one by one, the rest counted', async () => {
    const codes = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`code_${at}`, 1]))
    const reply = await post({ scenario: domainWeights(codes) })
    expect(problemOf(reply, 400).issues).toHaveLength(201)
    expect(reply.took).toBeLessThan(2000)
  })
})

test('F13: the order of keys makes no difference to hash and answer', async () => {
  const hashes = await Promise.all([
    hashOf('{"scenario":{"ties":"lowest","cuts":{"cni":0.2,"imd":0.3}}}'),
    hashOf('{"scenario":{"cuts":{"imd":0.3,"cni":0.2},"ties":"lowest"}}'),
  ])
  expect(new Set(hashes).size).toBe(1)
})
