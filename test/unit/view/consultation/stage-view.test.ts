import { describe, expect, test } from 'vitest'
import type { StageDates } from '#lib/view/consultation/consultation-facts.ts'
import { stageView } from '#lib/view/consultation/stage-view.ts'

const dates = {
  opensAt: new Date('2026-11-20T09:00:00Z'),
  closesAt: new Date('2027-01-29T17:00:00Z'),
  outcomePublishedAt: null,
}
const now = new Date('2026-11-22T10:00:00Z')
const line = (view: StageDates, moment = now) => {
  const { name, verb, when, remark } = stageView(view, moment)
  return `${name}: ${verb} ${when} ${remark}`.trim()
}

describe('stageView(dates, now)', () => {
  test.each([
    ['draft', 'Draft: Would open 9am on Friday 20 November 2026 not signed off yet'],
    ['planned', 'Planned: Opens 9am on Friday 20 November 2026'],
    ['open', 'Open: Closes 5pm on Friday 29 January 2027 68 days left'],
    ['analysing', 'Closed: Closed 5pm on Friday 29 January 2027 we are reading the responses'],
  ] as const)('says of one that is %s: %s', (stage, words) => {
    expect(line({ ...dates, stage })).toBe(words)
  })

  test('says when the outcome was published', () => {
    const outcomePublishedAt = new Date('2027-05-04T08:00:00Z')
    expect(line({ ...dates, stage: 'outcome_published', outcomePublishedAt })).toBe(
      'Outcome published: Published 9am on Tuesday 4 May 2027',
    )
  })

  test('counts the last days down to "today"', () => {
    const left = (moment: string) => stageView({ ...dates, stage: 'open' }, new Date(moment)).remark
    expect([
      left('2027-01-27T17:00:00Z'),
      left('2027-01-28T23:59:00Z'),
      left('2027-01-29T00:00:00Z'),
    ]).toEqual(['2 days left', '1 day left', 'today'])
  })

  test.each([
    ['draft', 0],
    ['planned', 0],
    ['open', 1],
    ['analysing', 2],
    ['outcome_published', 4],
  ] as const)('has done so many steps when %s: %i', (stage, done) => {
    const { steps } = stageView({ ...dates, stage }, now)
    expect(steps).toHaveLength(4)
    expect(steps.filter((step) => step.done)).toHaveLength(done)
  })
})
