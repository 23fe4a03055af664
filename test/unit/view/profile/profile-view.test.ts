import { describe, expect, it } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { listProfile } from '#lib/dataset/list-profile.ts'
import { formatOutcome, outcomeNote } from '#lib/view/profile/format-outcome.ts'
import { profileView } from '#lib/view/profile/profile-view.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

/** Four areas: the two with most pubs are listed; jobs are 0.4, 0.2, 0.1 and 0.1 of the people. */
const snapshot = makeSnapshot({
  methodology: makeMethodology([makeIndex({ civic: ['pubs'], green: ['parks'] })]),
  indicators: [
    { code: 'pubs', values: [4, 3, 2, 1] },
    { code: 'parks', values: [1, 1, 1, 9] },
  ],
  areas: 4,
})
const jobs = {
  ...{ code: 'jobs', name: 'People without a job', unit: 'share', polarity: 1 as const, source: 'Test' },
  ...{ sourceDate: '2026', weightName: 'population', weight: snapshot.areas.population },
  values: Float64Array.of(0.4, 0.2, 0.1, 0.1),
}
const scored = (weights: Record<string, number>) => {
  const scoring = scoreDataset(openSnapshot(snapshot), { indices: { need: { domain_weights: weights } } })
  if (!scoring.ok) throw new Error('not scorable')
  return scoring.value
}

describe('profileView(scored, index, outcomes)', () => {
  it('gives means in listed areas now and under the changes, with unit and direction', () => {
    const found = scored({ green: 0 })
    const profile = listProfile(found, [jobs])
    const view = profileView(found, profile?.index ?? '', profile?.outcomes ?? [])
    expect(view.rows[0]).toMatchObject({
      name: 'People without a job',
      note: 'higher is worse',
      listed: { now: '25.0%', yours: '30.0%' },
      others: { now: '–', yours: '–' },
      all: '20.0%',
    })
    expect(view.lead).toBe(
      'People without a job: 30.0% in listed wards, – in other wards inside the cut-off on the Need, 20.0% in all wards.',
    )
    expect(view.title).toBe(
      'Listed wards are furthest from the mean on “People without a job”: 1.5 times the mean',
    )
  })

  it('marks an outcome whose mean a few areas make, says the middle beside it, and takes no headline from it', () => {
    const found = scored({ green: 0 })
    const grants = {
      ...{ ...jobs, code: 'grants', name: 'Grants', unit: '£ per person', polarity: -1 as const },
      values: Float64Array.of(9, 9, 9, 900),
    }
    const profile = listProfile(found, [jobs, grants])
    const view = profileView(found, profile?.index ?? '', profile?.outcomes ?? [])
    expect(view.bars.map(({ name, skewed }) => [name, skewed])).toEqual([
      ['People without a job', false],
      ['Grants *', true],
    ])
    expect(view.rows[1]?.middle?.all).toBe('£9.0')
    expect(view.rows[0]?.middle).toBeNull()
    expect(view.starWords).toContain('Grants: £9.0 in listed wards')
    expect(view.title).toContain('People without a job')
  })

  it('listProfile is null for a dataset without outcomes', () => {
    expect(listProfile(scored({}), [])).toBeNull()
  })
})

describe('formatOutcome(value, unit)', () => {
  it.each([
    [0.268, 'share', '26.8%'],
    [36.74, 'percent', '36.7%'],
    [135.1, '£ per person', '£135.1'],
    [122.7, 'ratio (England = 100)', '122.7'],
    [null, 'share', '–'],
  ])('of %s in %s is %s', (value, unit, words) => {
    expect(formatOutcome(value, unit)).toBe(words)
  })

  it('outcomeNote says the unit where the value does not', () => {
    expect(outcomeNote('£ per person', -1)).toBe('£ per person; lower is worse')
    expect(outcomeNote('percent', 1)).toBe('higher is worse')
  })
})
