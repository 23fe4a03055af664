import { describe, expect, it } from 'vitest'
import { percentOf, shareOf } from '#lib/scenario/percent.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { queryText, scenarioFields } from '#lib/scenario/scenario-query.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { makeIndex, makeMethodology } from '#test/factories/make-snapshot.ts'
import { issuesOf, valueOf } from '#test/support/value-of.ts'

const index = makeIndex({ places: ['pubs', 'parks'], people: ['votes'], links: ['bus'] })
const baseline = makeMethodology([index], { worstShare: 0.1 })
const read = (fields: readonly (readonly [string, string])[]) => readFields(baseline, fields)

describe('readFields', () => {
  it('reads a link that holds only what differs', () => {
    expect(
      valueOf(
        read([
          ['need.places', '0'],
          ['cut.need', '10.7'],
          ['need.aggregation', 'geometric'],
          ['ties', 'lowest'],
        ]),
      ),
    ).toEqual({
      ties: 'lowest',
      cuts: { need: 0.107 },
      indices: { need: { domain_weights: { places: 0 }, aggregation: 'geometric' } },
    })
  })

  it('names every field that is wrong', () => {
    const fields = [['need.places', '1500'], ['need.people', ''], ['need.links', '1e2'], ['cut.need', 'ten'], ['need.aggregation', 'x'], ['need.places.gone', '1'], ['who.places', '1'], ['utm', '1'], ['ties', 'average'], ['ties', 'lowest']] as const // prettier-ignore
    expect(issuesOf(read(fields)).map((issue) => issue.split(':')[0])).toEqual([
      'ties', 'need.places', 'need.people', 'need.links', 'cut.need', 'need.aggregation', 'need.places.gone', 'who.places', 'utm',
    ]) // prettier-ignore
  })

  it('leaves fields alone that belong to somebody else', () => {
    expect(
      valueOf(
        readFields(
          baseline,
          [
            ['dataset', 'toy'],
            ['page', '2'],
          ],
          new Set(['page']),
        ),
      ),
    ).toEqual({})
  })

  const everyWeight = ['need.places', 'need.places.pubs', 'need.places.parks', 'need.people', 'need.people.votes', 'need.links', 'need.links.bus'] // prettier-ignore
  const form = (
    included: readonly string[],
    changed: Record<string, string> = {},
    out: readonly string[] = [],
  ) =>
    valueOf(
      settleScenario(
        baseline,
        valueOf(
          read([
            ['form', '1'],
            ...everyWeight.map((name) => [name, changed[name] ?? '100'] as const),
            ...included.map((name) => ['include', name] as const),
            ...out.map((name) => ['out', name] as const),
          ]),
        ),
      ),
    ).readable
  const but = (...names: readonly string[]) => everyWeight.filter((name) => !names.includes(name))

  it('form: an untouched form is the baseline', () => {
    expect(form(everyWeight)).toEqual({})
  })

  it('form: an unticked row is left out', () => {
    expect(form(but('need.places'))).toEqual({ indices: { need: { domain_weights: { places: 0 } } } })
  })

  it('form: a row ticked again gets its published weight, because its number still says 0', () => {
    expect(form(everyWeight, { 'need.places': '0' }, ['need.places'])).toEqual({})
  })

  it('form: 0 typed into a ticked row leaves it out', () => {
    expect(form(everyWeight, { 'need.places': '0' })).toEqual({
      indices: { need: { domain_weights: { places: 0 } } },
    })
  })

  it('form: a number typed into a row that was left out counts', () => {
    expect(form(but('need.places'), { 'need.places': '50' }, ['need.places'])).toEqual({
      indices: { need: { domain_weights: { places: 50 } } },
    })
  })
})

describe('scenarioFields', () => {
  it('writes only what differs, in one order, and keeps @ readable', () => {
    const scenario = {
      cuts: { need: 0.15 },
      indices: { need: { aggregation: 'geometric' as const, indicator_weights: { pubs: 0 } } },
    }
    expect(queryText([['dataset', 'toy@1.0.0'], ...scenarioFields(baseline, scenario)])).toBe(
      'dataset=toy@1.0.0&cut.need=15&need.places.pubs=0&need.aggregation=geometric',
    )
  })
})

describe('percentOf and shareOf', () => {
  it.each([
    ['10', 0.1],
    ['10.7', 0.107],
    ['0.1', 0.001],
    ['15', 0.15],
    ['29', 0.29],
    ['50', 0.5],
  ] as const)('%s%% is %d', (percent, share) => {
    // prettier-ignore
    expect(shareOf(percent)).toBe(share)
    expect(percentOf(share)).toBe(percent)
  })

  it.each(['', 'ten', '-1', '1e1', '0x10', '１０', '10%', '1,5'])('shareOf refuses %j', (text) => {
    expect(shareOf(text)).toBeNull()
  })
})
