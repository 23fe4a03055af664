import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bounding } from '#lib/scoring/flip/bounding.ts'
import { settledStatus } from '#lib/scoring/flip/settled-status.ts'
import { score } from '#lib/scoring/score.ts'
import { weightPlaces, withWeight } from '#lib/scoring/weight-place.ts'
import { scorable } from '#test/arbitraries/scorable.ts'

it('bounding holds the score of every area at every weight between, and settledStatus what follows from it', () => {
  let settled = 0
  fc.assert(
    fc.property(scorable(), fc.integer({ min: 1, max: 40 }), fc.nat({ max: 8 }), (snapshot, from, more) => {
      const { methodology } = snapshot
      const place = weightPlaces(methodology).find(
        ({ index, domain, indicator }) =>
          indicator !== null &&
          methodology.indices.some(
            (own) =>
              own.code === index &&
              own.domains.some(
                ({ code, weight, indicators }) =>
                  code === domain && weight > 0 && indicators.every((use) => use.weight > 0),
              ),
          ),
      )
      if (place === undefined) return
      for (const own of [place, { ...place, indicator: null }]) {
        const at = methodology.indices.findIndex(({ code }) => code === own.index)
        const between = bounding(snapshot, methodology, own, (_key, make) => make())(from, from + more)
        if (between === null) continue
        const statuses = snapshot.areas.codes.map((_, area) => settledStatus(between, area, 0.25))
        settled += statuses.filter((status) => status !== null).length
        for (let weight = from; weight <= from + more; weight++) {
          const changed = withWeight(methodology, own, weight)
          const cuts = [{ index: own.index, worst_share: 0.25 }]
          const scores = score(snapshot, { ...changed, classification: { ...changed.classification, cuts } })
          const index = methodology.indices[at]
          const isRanked = index?.level === 'small_area' && index.summary !== 'mean_score'
          const scale = isRanked ? 1 : (index?.score_scale ?? NaN)
          scores.indices[at]?.score.forEach((value, area) => {
            const [low, high] = [between.low[area] ?? NaN, between.high[area] ?? NaN]
            if (Number.isNaN(value)) expect([low, high]).toEqual([NaN, NaN])
            else {
              expect(value / scale).toBeGreaterThanOrEqual(low - between.slack)
              expect(value / scale).toBeLessThanOrEqual(high + between.slack)
            }
            const status = statuses[area]
            if (status !== null) expect(scores.listed[area] === 1).toBe(status)
          })
        }
      }
    }),
    { numRuns: 150 },
  )
  expect(settled).toBeGreaterThan(300)
})
