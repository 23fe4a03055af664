import { describe, expect, test } from 'vitest'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { closeDatabase, useDatabase } from '#lib/db/database.ts'
import { storeTexts, storeTiny } from '#test/support/store-texts.ts'
import { seal, tinyPackage } from '#test/factories/tiny-package.ts'
import { patiently } from '#test/support/patiently.ts'
import { serveSite } from '#test/support/serve-site.ts'
import { answerOf, ask, domainWeights, post, problemOf, testSite } from '#test/support/site.ts'

/** Does something with the site's own database, as an operator would. */
async function inDatabase<Value>(work: () => Promise<Value>): Promise<Value> {
  useDatabase(testSite().databaseUrl)
  try {
    return await work()
  } finally {
    await closeDatabase()
  }
}

const noWeight = { civic_assets: 0, connectedness: 0, engaged_community: 0 }
const indicatorWeights = (weights: unknown) => ({ indices: { cni: { indicator_weights: weights } } })

describe('POST /api/v1/score', () => {
  test('F9: all weights of an index 0 is 422 and says what is needed', async () => {
    const { issues } = problemOf(await post({ scenario: domainWeights(noWeight) }), 422)
    expect(issues).toEqual([
      {
        path: 'scenario.indices.cni.domain_weights',
        message: expect.stringMatching(/at least one weight .* above zero/) as string,
      },
    ])
  })

  test('F9: choices that do not work together are 422 and both are named', async () => {
    const scenario = { indices: { cni: { normalisation: 'z_score', domain_aggregation: 'geometric' } } }
    const { issues } = problemOf(await post({ scenario }), 422)
    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'scenario.indices.cni.normalisation',
        'scenario.indices.cni.domain_aggregation',
      ]),
    )
    problemOf(await post({ scenario: { cuts: { cni: 0.6 } } }), 422)
  })

  test('F10: one domain with one indicator ranks areas as that indicator does', async () => {
    const { links } = answerOf(
      await post({
        scenario: {
          indices: {
            cni: {
              domain_weights: { ...noWeight, civic_assets: 5 },
              indicator_weights: {
                education_assets: 0,
                sport_leisure_assets: 0,
                cultural_assets: 0,
                green_assets: 0,
              },
            },
          },
        },
      }),
    )
    const { snapshot } = await inDatabase(() => openDataset())
    const indicator = snapshot.indicators.find(({ code }) => code === 'community_space_assets')
    if (indicator === undefined) throw new Error('the demonstration has changed')
    const need = indicator.values.map((value) => value * indicator.polarity)
    const sorted = need.filter((value) => !Number.isNaN(value)).sort((a, b) => b - a)
    const [header = '', ...rows] = (await ask(links.csv)).text.trimEnd().split('\n')
    const column = header.split(',').indexOf('cni_rank')
    expect(rows).toHaveLength(snapshot.areas.count)
    expect(rows.map((row) => row.split(',')[column])).toEqual(
      [...need].map((value) => (Number.isNaN(value) ? '' : String(sorted.indexOf(value) + 1))),
    )
  })

  test('F11, F12: weights mean their shares, and the answer says which: one scenario, one hash, one answer', async () => {
    const ways = [
      domainWeights({ civic_assets: 200 }),
      domainWeights({ civic_assets: 2, connectedness: 1, engaged_community: 1 }),
      domainWeights({ civic_assets: 1000, connectedness: 500, engaged_community: 500 }),
      { ...domainWeights({ civic_assets: 200 }), cuts: { cni: 0.1 }, ties: 'average' },
      { ...domainWeights({ civic_assets: 200 }), cuts: { cni: 0.1000000000000001 } },
    ]
    const replies = await Promise.all(ways.map((scenario) => post({ scenario })))
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(replies.map(answerOf)[0]?.scenario).toEqual(
      domainWeights({ civic_assets: 2, connectedness: 1, engaged_community: 1 }),
    )
  })

  test('F16: unknown codes are 400, every one is named, and nothing is scored', async () => {
    const scenario = {
      cuts: { nothing: 0.1 },
      indices: { cni: { domain_weights: { civic_asset: 1 }, indicator_weights: { pubz: 1 } }, xyz: {} },
    }
    const { issues } = problemOf(await post({ scenario }), 400)
    expect(issues.map(({ path }) => path).sort()).toEqual([
      'scenario.cuts.nothing',
      'scenario.indices.cni.domain_weights.civic_asset',
      'scenario.indices.cni.indicator_weights.pubz',
      'scenario.indices.xyz',
    ])
  })

  test('F17: codes that only another dataset version has are 409 with both digests; with others they are 400', async () => {
    await inDatabase(() => storeTiny())
    const { detail, issues } = problemOf(
      await post({ scenario: indicatorWeights({ pubs: 1, halls: 2 }) }),
      409,
    )
    expect(detail.match(/sha256:[0-9a-f]{64}/g)).toHaveLength(2)
    expect(detail).toContain('tiny')
    expect(issues.map(({ path }) => path)).toEqual([
      'scenario.indices.cni.indicator_weights.pubs',
      'scenario.indices.cni.indicator_weights.halls',
    ])
    const mixed = problemOf(await post({ scenario: indicatorWeights({ pubs: 1, nonsense: 2 }) }), 400)
    expect(mixed.issues.map(({ message }) => message.endsWith(' has it'))).toEqual([true, false])
  })

  test('a dataset that is not there is 404, whatever it is called', async () => {
    for (const dataset of [
      'nowhere',
      'demo-england@9.9.9',
      '../../etc/passwd',
      'a@b@c',
      'DEMO-ENGLAND',
      '\0',
      "'; --",
    ]) {
      problemOf(await post({ dataset }), 404)
    }
    for (const dataset of ['', 'a'.repeat(101)]) problemOf(await post({ dataset }), 400)
  })

  test('a dataset is found by name, and by name and version', async () => {
    const answers = await Promise.all(
      ['demo-england', 'demo-england@1.0.0'].map((dataset) => post({ dataset })),
    )
    expect(new Set([...answers, await post({})].map(({ text }) => text)).size).toBe(1)
  })

  test('F22: areas are never chosen: a selection, empty or not, is 400 and not taken for "all"', async () => {
    for (const areas of [[], ['W00001']]) {
      expect(problemOf(await post({ areas }), 400).issues).toEqual([
        { path: 'areas', message: 'is not a known setting' },
      ])
      problemOf(await post({ scenario: { areas } }), 400)
    }
  })

  test('F24: areas with missing values are counted as not enough data, and no number is NaN', async () => {
    const reply = await post({ scenario: domainWeights({ civic_assets: 0, connectedness: 0 }) })
    expect(answerOf(reply).counts.not_enough_data).toBeGreaterThan(0)
    expect(reply.text).not.toMatch(/NaN|Infinity/)
  })

  test('F24: an indicator without any value leaves areas to the others, or without a score', async () => {
    const texts = tinyPackage().set('values.csv', 'area_code,pubs,halls\nA1,,1\nA2,,2\nA3,,3\nA4,,4\nA5,,5\n')
    await inDatabase(() => storeTexts(seal(texts, (about) => Object.assign(about, { name: 'tiny-gap' }))))
    const half = answerOf(await post({ dataset: 'tiny-gap' }))
    expect(half.counts.not_enough_data).toBe(1) // A5 has no small area
    const none = answerOf(await post({ dataset: 'tiny-gap', scenario: domainWeights({ halls: 0 }) }))
    expect([none.counts.scenario, none.counts.not_enough_data]).toEqual([0, 5])
    for (const { scenario } of none.leaving) expect(scenario.cni).toEqual({ rank: null, score: null })
  })

  test('F25, F26: the same scenario gives the same bytes, also from another process', async () => {
    const other = await serveSite(testSite().databaseUrl)
    try {
      const scenario = {
        ties: 'lowest',
        cuts: { cni: 0.37 },
        indices: { cni: { normalisation: 'rank', domain_weights: { civic_assets: 333 } } },
      }
      const replies = await Promise.all([
        patiently(() => post({ scenario })),
        patiently(() => post({ scenario }, { at: other.url })),
        patiently(() => post({ scenario })),
      ])
      expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
      answerOf(replies[0])
    } finally {
      await other.close()
    }
  })
})
