import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stageOf, type StageFacts } from '#lib/consultation/consultation/stage-of.ts'

const facts: StageFacts = {
  signedOffAt: new Date('2026-10-01T09:00:00Z'),
  opensAt: new Date('2026-11-02T09:00:00Z'),
  closesAt: new Date('2027-01-29T17:00:00Z'),
  outcomePublishedAt: new Date('2027-05-04T09:00:00Z'),
}
const at = (moment: Date | null, milliseconds: number) => new Date((moment?.getTime() ?? 0) + milliseconds)

describe('stageOf(facts, now)', () => {
  test.each([
    ['signing off', facts.signedOffAt, 'draft', 'planned'],
    ['opening', facts.opensAt, 'planned', 'open'],
    ['closing', facts.closesAt, 'open', 'analysing'],
    ['the outcome', facts.outcomePublishedAt, 'analysing', 'outcome_published'],
  ] as const)('changes at the very millisecond of %s', (_name, moment, before, after) => {
    expect([-1, 0, 1].map((milliseconds) => stageOf(facts, at(moment, milliseconds)))).toEqual([
      before,
      after,
      after,
    ])
  })

  test('is a draft for ever without a signature', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (now) => {
        expect(stageOf({ ...facts, signedOffAt: null }, now)).toBe('draft')
      }),
    )
  })

  test('goes on being analysed while no outcome is published', () => {
    expect(stageOf({ ...facts, outcomePublishedAt: null }, new Date('2126-01-01T00:00:00Z'))).toBe(
      'analysing',
    )
  })

  test('never goes back to an earlier stage as time passes', () => {
    const stages = ['draft', 'planned', 'open', 'analysing', 'outcome_published']
    const day = fc.date({ noInvalidDate: true, min: new Date('2026-01-01'), max: new Date('2028-01-01') })
    fc.assert(
      fc.property(fc.array(day, { minLength: 2 }), (days) => {
        const places = days
          .sort((a, b) => a.getTime() - b.getTime())
          .map((now) => stages.indexOf(stageOf(facts, now)))
        expect(places).toEqual([...places].sort())
      }),
    )
  })
})
