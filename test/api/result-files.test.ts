import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { tableAnswerSchema } from '#lib/api/table-answer.ts'
import { scenarioFiles } from '#lib/api/scenario-files.ts'
import { describeShared } from '#test/support/shared-datasets.ts'
import { answerOf, ask, domainWeights, post, problemOf } from '#test/support/site.ts'

const csvRows = z.array(z.record(z.string(), z.string()))
const place = { self: '', engine: '' }

beforeAll(async () => {
  const { links, engine } = answerOf(await post({ scenario: domainWeights({ civic_assets: 0 }) }))
  Object.assign(place, { self: links.self, engine })
})

const table = async (path: string) => tableAnswerSchema.parse(JSON.parse((await ask(path)).text))

describe('GET /api/v1/score/{engine}/{dataset}/{scenario}/{file}', () => {
  test('every file has an address that may be kept for ever, and 304 for whoever has it', async () => {
    for (const file of scenarioFiles) {
      const reply = await ask(`${place.self}/${file}`)
      expect([file, reply.status]).toEqual([file, 200])
      expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      const etag = reply.headers.etag ?? ''
      expect((await ask(`${place.self}/${file}`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    }
  })

  test('JSON and CSV say the same, and the list has what the answer counts', async () => {
    const { counts } = answerOf(await ask(place.self))
    const changes = await table(`${place.self}/changes.json`)
    expect(changes.rows).toHaveLength(counts.entering + counts.leaving)
    expect((await table(`${place.self}/list.json`)).rows).toHaveLength(counts.scenario)
    const csv = csvRows.parse(parse((await ask(`${place.self}/changes.csv`)).text, { columns: true }))
    expect(csv.map((row) => row.area_code)).toEqual(changes.rows.map((row) => row.area_code))
    expect(Object.keys(csv[0] ?? {})).toEqual(changes.columns.map(({ name }) => name))
  })

  test('bad input: no such file, engine, dataset or scenario is 404; another way to write it leads to the one address', async () => {
    for (const path of [
      `${place.self}/areas.xml`,
      `${place.self}/areas`,
      `${place.self}/..%2Fareas.csv`,
      `${place.self}.csv/areas.csv`,
      `/api/v1/score/9.9.9/demo-england@1.0.0/baseline/areas.csv`,
      `/api/v1/score/${place.engine}/nowhere@1.0.0/baseline/areas.csv`,
      `/api/v1/score/${place.engine}/demo-england@1.0.0/cni.nonsense=1/areas.csv`,
    ]) {
      problemOf(await ask(path), 404)
    }
    problemOf(await ask(`/api/v1/score/${place.engine}/demo-england@1.0.0/cut.cni=60/areas.csv`), 422)
    const moved = await ask(`${place.self.replace('=0', '=000')}/list.csv`)
    expect([moved.status, moved.headers.location]).toEqual([308, `${place.self}/list.csv`])
  })
})
describeShared('GET …/{file} of england-2019', () => {
  test('what may not be passed on of england-2019 is not offered in bulk', async () => {
    const base = `/api/v1/score/${place.engine}/england-2019@1.0.0`
    const indicators = (await table(`${base}/baseline/indicators.json`)).rows
    expect(indicators.filter((row) => row.passed_on === 0).map((row) => row.code)).toEqual([
      'cni_civic_assets',
      'cni_connectedness',
      'cni_engaged_community',
    ])
    const one = (await table(`${base}/cni.connectedness=0&cni.engaged_community=0/areas.json`)).rows[0]
    expect([one?.cni_score, one?.cni_rank]).toEqual([null, null])
    expect(one?.baseline_cni_rank).toBeGreaterThan(0)
  })
})
