import { expect, test } from 'vitest'
import { describeShared } from '#test/support/shared-datasets.ts'
import { answerOf, ask, domainWeights, post } from '#test/support/site.ts'

describeShared('POST /api/v1/score on england-2019', () => {
  const score = async (scenario: unknown) => answerOf(await post({ dataset: 'england-2019', scenario }))

  test('the current method lists 225 wards where 2,358,206 people live', async () => {
    const { counts, population, regions } = await score({})
    expect(counts).toEqual({
      areas: 7433,
      baseline: 225,
      scenario: 225,
      entering: 0,
      leaving: 0,
      staying: 225,
      not_enough_data: 12,
    })
    expect(population).toEqual({ baseline: 2358206, scenario: 2358206, entering: 0, leaving: 0 })
    expect(regions).toHaveLength(9)
    expect(regions[0]).toEqual({
      code: 'E12000001',
      name: 'North East',
      areas: 339,
      baseline: 56,
      scenario: 56,
      entering: 0,
      leaving: 0,
    })
  })

  test('without Civic assets 301 wards are listed, 108 enter and 32 leave', async () => {
    const { counts, entering, leaving } = await score(domainWeights({ civic_assets: 0 }))
    expect([counts.scenario, counts.entering, counts.leaving, counts.staying]).toEqual([301, 108, 32, 193])
    expect(entering.slice(0, 3).map(({ code }) => code)).toEqual(['E05000688', 'E05000768', 'E05000824'])
    expect(leaving.slice(0, 3).map(({ code }) => code)).toEqual(['E05000028', 'E05000154', 'E05000652'])
  })

  test('with Engaged community doubled 238 wards are listed, 44 enter and 31 leave', async () => {
    const { counts } = await score(domainWeights({ engaged_community: 200 }))
    expect([counts.scenario, counts.entering, counts.leaving]).toEqual([238, 44, 31])
  })

  test('the links of an answer lead to the same answer, byte for byte, and to a table of all wards', async () => {
    const posted = await post({ dataset: 'england-2019', scenario: domainWeights({ civic_assets: 0 }) })
    const { links } = answerOf(posted)
    expect((await ask(links.self)).text).toBe(posted.text)
    const table = (await ask(links.csv)).text.trimEnd().split('\n')
    expect(table).toHaveLength(7434)
    expect(table[0]).toBe(
      'area_code,cni_score,cni_rank,imd_score,imd_rank,classified,area_name,district_name,region_name,population,' +
        'baseline_cni_score,baseline_cni_rank,baseline_imd_score,baseline_imd_rank,baseline_classified,change',
    )
    const column = (name: string) => table[0]?.split(',').indexOf(name) ?? -1
    const ending = (end: string) => table.filter((line) => line.endsWith(`,${end}`)).length
    expect([ending('entering'), ending('leaving'), ending('staying')]).toEqual([108, 32, 193])
    expect(table.filter((line) => line.split(',')[column('classified')] === '1')).toHaveLength(301)
  })
})
