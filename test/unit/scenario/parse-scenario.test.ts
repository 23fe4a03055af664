import { describe, expect, it } from 'vitest'
import { parseScenario } from '#lib/scenario/parse-scenario.ts'
import { issuesOf, valueOf } from '#test/support/value-of.ts'

describe('parseScenario', () => {
  it('names every problem at its place, at once', () => {
    const bad = {
      ties: 'both',
      cuts: { need: '0.1' },
      indices: { need: { domain_weights: { places: -1, people: 1.5, links: 1001 }, colour: 1 } },
      more: 1,
    }
    expect(issuesOf(parseScenario(bad))).toEqual([
      'ties: choose one of average, lowest',
      'cuts.need: enter a share above 0 and up to 0.5',
      'indices.need.domain_weights.places: enter a whole number from 0 to 1000',
      'indices.need.domain_weights.people: enter a whole number from 0 to 1000',
      'indices.need.domain_weights.links: enter a whole number from 0 to 1000',
      'indices.need.colour: is not a known setting',
      'more: is not a known setting',
    ])
  })

  it.each([null, [], true, '', '0.5', '0x10', Infinity, NaN, {}])('refuses %j as a weight', (weight) => {
    expect(parseScenario({ indices: { need: { domain_weights: { places: weight } } } }).ok).toBe(false)
  })

  it('takes −0 as 0', () => {
    const parsed = valueOf(parseScenario({ indices: { need: { domain_weights: { places: -0 } } } }))
    expect(Object.is(parsed.indices?.need?.domain_weights?.places, 0)).toBe(true)
  })

  it.each([
    ['{"indices":{"__proto__":{"domain_weights":{"x":1}}}}', 'indices.__proto__'],
    ['{"__proto__":{"ties":"lowest"}}', '__proto__'],
    ['{"indices":{"need":{"domain_weights":{"__proto__":5}}}}', 'indices.need.domain_weights.__proto__'],
    ['{"indices":{"constructor":{"prototype":{"x":1}}}}', 'indices.constructor.prototype'],
  ])('refuses %s and leaves objects alone', (text, place) => {
    expect(issuesOf(parseScenario(JSON.parse(text)))).toEqual([`${place}: is not a known setting`])
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})
