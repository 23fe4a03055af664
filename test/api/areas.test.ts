import { describe, expect, test } from 'vitest'
import { areaAnswerSchema } from '#lib/api/answer-schemas.ts'
import { answerOf, ask, domainWeights, post, problemOf, type Reply } from '#test/support/site.ts'

const areaOf = (reply: Reply) => {
  expect(reply.status, reply.text.slice(0, 300)).toBe(200)
  expect(reply.headers['cache-control']).toBe('no-store')
  return areaAnswerSchema.parse(JSON.parse(reply.text))
}

describe('GET /api/v1/areas/{code}', () => {
  test('says the same of an area that enters as the answer to the scenario does', async () => {
    const answer = answerOf(await post({ scenario: domainWeights({ civic_assets: 0 }) }))
    const [entering] = answer.entering
    if (entering === undefined) throw new Error('nothing enters')
    const area = areaOf(await ask(`/api/v1/areas/${entering.code}?cni.civic_assets=0`))
    expect([area.state, area.area.name, area.area.population]).toEqual([
      'entering',
      entering.name,
      entering.population,
    ])
    expect([area.scenario_hash, area.links]).toEqual([answer.scenario_hash, answer.links])
    expect([area.results.baseline.listed, area.results.scenario.listed]).toEqual([false, true])
    for (const which of ['baseline', 'scenario'] as const) {
      const standings = Object.fromEntries(
        area.results[which].indices.map(({ code, rank, score }) => [code, { rank, score }]),
      )
      expect(standings).toEqual(entering[which])
    }
  })

  test('gives the distance from each cut, and what the score is made of', async () => {
    const { results } = areaOf(await ask('/api/v1/areas/W00001?cut.cni=20'))
    for (const result of [results.baseline, results.scenario]) {
      for (const index of result.indices) {
        const inside = Number(index.last_rank_inside)
        expect(index.distance).toBe(inside - Number(index.rank))
        expect(index.meets).toBe(Number(index.distance) >= 0)
        expect(inside).toBe(Math.floor(Number(index.worst_share) * index.ranked))
        const points = index.domains.reduce((sum, { contribution }) => sum + Number(contribution), 0)
        expect(points).toBeCloseTo(Number(index.score), 9)
        expect(index.domains.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
      }
      expect(result.listed).toBe(result.indices.every(({ meets }) => meets === true))
    }
    expect(results.scenario.indices[0]?.worst_share).toBe(0.2)
  })

  test('a domain that is left out is not among those that count', async () => {
    const { results } = areaOf(await ask('/api/v1/areas/W00001?cni.civic_assets=0'))
    expect(results.scenario.indices[0]?.domains.map(({ code }) => code)).toEqual([
      'connectedness',
      'engaged_community',
    ])
  })

  test('F21: codes are exact: another case, spaces and full-width digits are 400, with the code that was meant', async () => {
    expect(problemOf(await ask('/api/v1/areas/w00001'), 400).issues).toEqual([
      { path: 'code', message: 'codes are exact: did you mean W00001?' },
    ])
    for (const code of [
      '%20W00001',
      'W00001%20',
      'W0000%EF%BC%91',
      'W00001%00',
      'W%2F1',
      '..%2f..',
      'a'.repeat(65),
    ]) {
      problemOf(await ask(`/api/v1/areas/${code}`), 400)
    }
  })

  test('an area or dataset that is not there is 404', async () => {
    problemOf(await ask('/api/v1/areas/E99999999'), 404)
    problemOf(await ask('/api/v1/areas/W00001?dataset=nowhere'), 404)
  })

  test('fields that are unknown, malformed, empty or given twice are 400, every one named', async () => {
    const query =
      'cni.civic_assets=-1&cni.nothing=1&ties=maybe&cut.cni=ten&utm_source=x&cni.connectedness=1&cni.connectedness=2'
    const { issues } = problemOf(await ask(`/api/v1/areas/W00001?${query}`), 400)
    expect(issues.map(({ path }) => path).sort()).toEqual(
      ['cni.civic_assets', 'cni.connectedness', 'cni.nothing', 'cut.cni', 'ties', 'utm_source'].sort(),
    )
    problemOf(await ask('/api/v1/areas/W00001?dataset=a&dataset=b'), 400)
    problemOf(await ask('/api/v1/areas/W00001?dataset='), 400)
    problemOf(await ask('/api/v1/areas/W00001?cut.cni=60'), 422)
  })

  test('an address that cannot be decoded is 400', async () => {
    for (const code of ['%E0%A4%A', '%ZZ', '%']) problemOf(await ask(`/api/v1/areas/${code}`), 400)
  })

  test('the name of the folder is a code that no area has, not a question for Next (500 until November 2026)', async () => {
    problemOf(await ask('/api/v1/areas/[code]?code='), 400)
  })
})
