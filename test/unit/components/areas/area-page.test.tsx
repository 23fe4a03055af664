import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { AreaPage } from '#components/areas/area-page.tsx'
import { compare } from '#lib/scoring/compare.ts'
import type { Index } from '#lib/scoring/methodology.ts'
import { score } from '#lib/scoring/score.ts'
import { areaView } from '#lib/view/areas/area-view.ts'
import { explainMethod } from '#lib/view/areas/explain-method.ts'

/** jsdom has none; nothing is ever seen here, so nothing is fetched. */
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn()
      disconnect = vi.fn()
    },
  )
})

/** Four areas and one index of two domains; the last area has no data. */
function page(area: number, change: Partial<Index> = {}) {
  const methodology = makeMethodology([makeIndex({ civic: ['pubs'], links: ['buses'] }, change)])
  const snapshot = makeSnapshot({
    methodology,
    indicators: [
      { code: 'pubs', values: [50, 40, 30, Number.NaN] },
      { code: 'buses', values: [1, 10, 40, Number.NaN] },
    ],
    areas: 4,
  })
  const scores = score(snapshot, methodology)
  const comparison = compare(scores, scores)
  const settled = { canonical: {}, readable: {}, methodology }
  const scored = { snapshot, settled, hash: 'sha256:0', baselineScores: scores, scores, comparison }
  const now = explainMethod(snapshot, methodology)
  return render(
    <AreaPage
      view={areaView(scored, { now, then: null }, area)}
      around={{ by: 'none', neighbours: [], similar: [] }}
      sure={{ now: { runs: 1000, share: 0.97 }, then: null, query: 'dataset=toy@1' }}
      data="Toy data"
      changes={[]}
      query=""
      issues={[]}
      proof={{ dataset: snapshot.dataset, engine: '1.0.0', scenarioHash: 'sha256:0' }}
    />,
  )
}

test('AreaPage says rank, test and distance in figures', () => {
  const { container } = page(2)
  expect(container.textContent).toContain('Rank today, of 3')
  expect(screen.getByText('Met').parentElement?.textContent).toBe(
    'Met, the last place insideexactly the score needed',
  )
})

test('AreaPage says how often reruns list it, and leads to all of them on its own dataset', () => {
  const { container } = page(2)
  expect(container.textContent).toContain('Firm: listed in 97% of 1,000 reruns with other weights.')
  const link = screen.getByRole('link', { name: 'How sure the list is' })
  expect(link.getAttribute('href')).toBe('/sureness?dataset=toy@1')
})

test('AreaPage of an area without data says so, and shows dashes instead of numbers', () => {
  const { container } = page(3)
  expect(container.textContent).not.toContain('reruns')
  expect(screen.getByRole('heading', { name: /not enough data/ })).toBeTruthy()
  expect(container.textContent).not.toContain('NaN')
  expect(screen.getByText('Not enough data')).toBeTruthy()
})

test('AreaPage under a method that does not add points up shows ranks only', () => {
  page(0, { aggregation: 'geometric' })
  expect(screen.getByRole('table', { name: /Its rank in each domain/ })).toBeTruthy()
  expect(screen.queryByRole('columnheader', { name: 'Points' })).toBeNull()
})

test('AreaPage names what anyone needs to check it', () => {
  page(0)
  expect(screen.getByRole('link', { name: 'This page as data (JSON)' }).getAttribute('href')).toBe(
    '/api/v1/areas/A1',
  )
})

test('AreaPage without script leads to the page that works the smallest changes out', () => {
  page(0)
  expect(screen.getByRole('link', { name: /^Work it out/ }).getAttribute('href')).toBe(
    '/areas/A1/smallest-change',
  )
})
