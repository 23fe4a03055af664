import { describe, expect, test } from 'vitest'
import { ask, problemOf } from '#test/support/site.ts'

type Line = { readonly field: string; readonly query: string }

const json = async (path: string): Promise<Record<string, unknown>> => {
  const reply = await ask(path)
  expect(reply.status, reply.text.slice(0, 300)).toBe(200)
  expect(reply.headers['cache-control']).toBe('no-store')
  return JSON.parse(reply.text) as Record<string, unknown> // the site's own answer
}

describe('GET /areas/{code}/smallest-change/view', () => {
  test('gives changes whose scenario really flips the area', async () => {
    const fields = 'cut.cni=10.5'
    const { lines, listed } = (await json(`/areas/W00040/smallest-change/view?${fields}`)) as {
      readonly lines: readonly Line[]
      readonly listed: boolean
    }
    expect(lines.length).toBeGreaterThan(2)
    for (const { query } of lines.slice(0, 3)) {
      const area = (await json(`/api/v1/areas/W00040?${query}`)) as {
        readonly results: { readonly scenario: { readonly listed: boolean } }
      }
      expect(area.results.scenario.listed, query).toBe(!listed)
    }
  })

  test('a code, dataset or change that cannot be used is named', async () => {
    const path = (code: string, query = '') => `/areas/${code}/smallest-change/view${query}`
    expect(problemOf(await ask(path('w00001')), 400).issues).toEqual([
      { path: 'code', message: 'codes are exact: did you mean W00001?' },
    ])
    problemOf(await ask(path('%00')), 400)
    problemOf(await ask(path('W99999')), 404)
    problemOf(await ask(path('W00001', '?dataset=nowhere')), 404)
    const { issues } = problemOf(
      await ask(path('W00001', '?cni.nothing=1&cni.civic_assets=-1&cut.cni=x')),
      400,
    )
    expect(issues.map((issue) => issue.path).sort()).toEqual(['cni.civic_assets', 'cni.nothing', 'cut.cni'])
  })
})

describe('GET /sandbox/weights', () => {
  test('says for every weight how many areas change, most first', async () => {
    const { rows, listed } = (await json('/sandbox/weights?cut.imd=15')) as {
      readonly rows: readonly { readonly field: string; readonly most: number }[]
      readonly listed: number
    }
    expect(rows).toHaveLength(29)
    expect(listed).toBeGreaterThan(225)
    expect(rows[0]?.most).toBe(Math.max(...rows.map(({ most }) => most)))
  })

  test('a change that cannot be used is named', async () => {
    problemOf(await ask('/sandbox/weights?dataset=nowhere'), 404)
    const refused = problemOf(await ask('/sandbox/weights?cni.pubs=1&cut.imd=70&ties=x'), 400)
    expect(refused.issues.length).toBeGreaterThan(1)
  })
})

describe('the pages that explain', () => {
  test('leave-one-out gives each row a link and shows whose areas are asked for', async () => {
    const { text, status } = await ask('/leave-one-out?without=cni.civic_assets')
    expect(status).toBe(200)
    expect(text).toContain('Without Civic assets, ')
    expect(text).toContain('/sandbox?dataset=demo-england@1.0.0&amp;cni.civic_assets=0')
  })

  test('show the current method, and say why, when a link cannot be used; nonsense is no fault of ours', async () => {
    for (const page of [
      '/leave-one-out',
      '/what-matters',
      '/what-matters/structure',
      '/areas/W00040/smallest-change',
    ]) {
      const { text, status } = await ask(`${page}?cni.nothing=1&without=%3Cscript%3E&utm_source=x`)
      expect(status, page).toBe(200)
      expect(text, page).toContain('The changes in this link cannot be used')
      expect((await ask(`${page}?dataset=nowhere`)).status, page).toBe(404)
    }
  })

  test('answer quick scores while long work is done, of which one client may ask only so much at once', async () => {
    const slow = [21, 22, 23, 24, 25, 26].map((percent) =>
      ask(`/sandbox/weights?cut.cni=${percent}`, { from: '127.0.0.3' }),
    )
    const quick = await ask('/api/v1/areas/W00001?cut.cni=12')
    expect(quick.status).toBe(200)
    const replies = await Promise.all(slow)
    const refused = replies.filter(({ status }) => status !== 200)
    expect(refused.length).toBeLessThanOrEqual(2)
    for (const reply of refused) {
      problemOf(reply, 429)
      expect(reply.headers['retry-after']).toBe('2')
    }
  })
})
