import { expect, test } from 'vitest'
import { mayAppeal } from '#lib/consultation/appeal/may-appeal.ts'

const stateSince = new Date('2026-11-01T09:00:00Z')
const refused = { response: { state: 'not_published' as const, stateSince }, appeal: null }
const until = new Date('2026-11-29T09:00:00Z')

test('mayAppeal lets an author appeal for 28 days, the last moment included', () => {
  expect(mayAppeal(refused, stateSince)).toEqual({ until })
  expect(mayAppeal(refused, until)).toEqual({ until })
  expect(mayAppeal(refused, new Date(until.getTime() + 1))).toEqual({
    problem: 'The 28 days in which one can appeal are over.',
  })
})

test('mayAppeal lets nobody appeal twice, or against nothing', () => {
  expect(mayAppeal({ ...refused, appeal: {} }, stateSince)).toHaveProperty('problem')
  for (const state of ['awaiting', 'held', 'published', 'withdrawn', 'appealed'] as const) {
    expect(mayAppeal({ response: { state, stateSince }, appeal: null }, stateSince)).toHaveProperty('problem')
  }
  const redacted = { response: { state: 'published_with_redactions' as const, stateSince }, appeal: null }
  expect(mayAppeal(redacted, stateSince)).toEqual({ until })
})
