import { describe, expect, it } from 'vitest'
import { medianView } from '#lib/view/panel/proposal-median.ts'
import { wardsView, wardsWanted, type WardsWanted } from '#lib/view/panel/proposal-wards.ts'
import { weightGroupViews, type WeightFacts } from '#lib/view/panel/proposal-weights.ts'
import { toyScored, toySnapshot } from '#test/unit/view/sandbox/toy.ts'

const scored = toyScored({ indices: { cni: { domain_weights: { links: 0 } } } })
const facts = (code: string, median: number, leftOut = 0): WeightFacts => ({
  ...{ code, median, leftOut, published: 0.5, lowerQuartile: 0.4, upperQuartile: 0.6, histogram: [1, 2] },
})

describe('weightGroupViews(snapshot, groups, ofProposal)', () => {
  const domains = {
    ...{ index: 'cni', domain: null, weight: 8 },
    members: [facts('civic', 0.7), facts('links', 0.3, 2)],
  }
  const measures = { ...domains, domain: 'civic', members: [facts('pubs', 0.5), facts('parks', 0.5)] }

  it('names domains and measures, with the share in the proposal and the share that leaves each out', () => {
    const ofProposal = [{ ...domains, members: [facts('civic', 1), facts('links', 0)] }]
    const [first, second] = weightGroupViews(toySnapshot, [domains, measures], ofProposal)
    expect(first).toMatchObject({
      isDomains: true,
      rows: [{ proposed: 1 }, { proposed: 0, leftOutShare: 0.25 }],
    })
    expect(second).toMatchObject({ isDomains: false, rows: [{ name: 'pubs' }, { name: 'Parks' }] })
    expect(second?.rows.map(({ proposed }) => proposed)).toEqual([NaN, NaN])
  })

  it('leaves out what always counts in full, and indices that the dataset does not have', () => {
    const single = { ...domains, domain: 'links', members: [facts('buses', 1)] }
    expect(weightGroupViews(toySnapshot, [single, { ...domains, index: 'gone' }], [])).toEqual([])
  })
})

describe('medianView(scored, current)', () => {
  it('has the computed list by name, and who enters and leaves it', () => {
    const { comparison, snapshot } = scored
    const view = medianView(scored, true)
    const names = (areas: readonly number[]) => areas.map((area) => snapshot.areas.names[area]).sort()
    expect(view.entering.map(({ name }) => name)).toEqual(names(comparison.entering))
    expect(view.leaving.map(({ name }) => name)).toEqual(names(comparison.leaving))
    expect(view.listed.map(({ name }) => name)).toEqual(
      names([...comparison.staying, ...comparison.entering]),
    )
    expect(view.row.effect).toMatchObject({ baseline: comparison.baseline, listed: comparison.scenario })
    expect(view.listed.length).toBe(comparison.scenario)
    expect(view.changes.join()).toContain('links')
  })
})

describe('wardsView(scored, shares, wanted)', () => {
  const today = [...toySnapshot.areas.names.keys()].map((area) => scored.baselineScores.listed[area] === 1)
  // Every listed ward but one is listed by all; one that is not listed by half.
  const shares = Float64Array.from(today, (listed) => (listed ? 1 : 0))
  const out = today.indexOf(true)
  const into = today.indexOf(false)
  shares[out] = 0.25
  shares[into] = 0.5
  const wanted = (given: Partial<WardsWanted> = {}) => ({ ...wardsWanted(() => ''), ...given })
  const names = (given: Partial<WardsWanted>) =>
    wardsView(scored, shares, wanted(given)).rows.map(({ name }) => name)
  const name = (area: number) => toySnapshot.areas.names[area]

  it('counts what half of the methods list, what of it is new, and what is listed today by fewer', () => {
    const listed = today.filter(Boolean).length
    expect(wardsView(scored, shares, wanted())).toMatchObject({ half: listed, halfNew: 1, below: 1 })
  })

  it('shows the most listed first or last, by name, today’s list or the rest, and what a search finds', () => {
    const most = wardsView(scored, shares, wanted()).rows.map(({ share }) => share)
    expect(most).toEqual([...most].sort((one, other) => other - one))
    expect(names({ order: 'least' })).toEqual(
      wardsView(scored, shares, wanted({ order: 'least' }))
        .rows.toSorted((one, other) => one.share - other.share || one.name.localeCompare(other.name))
        .map((row) => row.name),
    )
    expect(names({ order: 'name' })).toEqual([...toySnapshot.areas.names].sort())
    expect(names({ show: 'listed' })).toContain(name(out))
    expect(names({ show: 'unlisted' })[0]).toBe(name(into))
    expect(names({ q: 'yew' })).toEqual(['Yew'])
  })

  it('goes to the last page when an address asks for one beyond it', () => {
    expect(wardsView(scored, shares, wanted({ page: 99 })).span).toMatchObject({ page: 1, total: 8 })
  })
})
