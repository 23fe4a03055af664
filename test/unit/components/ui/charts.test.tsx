import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DivergingBar } from '#components/ui/diverging-bar.tsx'
import { OverlapBar } from '#components/ui/overlap-bar.tsx'
import { OverlapBars } from '#components/ui/overlap-bars.tsx'
import { RankScale } from '#components/ui/rank-scale.tsx'
import { RankStrip } from '#components/ui/rank-strip.tsx'
import { ShareBar } from '#components/ui/share-bar.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import { rankAxis } from '#lib/view/chart/rank-axis.ts'

const overlap = { leaving: 24, staying: 201, entering: 63 }
const axis = rankAxis(743, 7433)

test('OverlapBars says both lists and what they share in one sentence', () => {
  render(<OverlapBars overlap={overlap} />)
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'Today’s list: 225 wards. Your list: 264 wards. 201 on both, 63 entering, 24 leaving.',
  )
})

test('OverlapBar lays the pieces in order on one scale', () => {
  const { container } = render(<OverlapBar overlap={overlap} />)
  const pieces = [...container.querySelectorAll('rect')].map((rect) => [
    rect.getAttribute('x'),
    rect.getAttribute('width'),
  ])
  expect(pieces).toEqual([
    ['0%', '8.33%'],
    ['8.33%', '69.79%'],
    ['78.13%', '21.88%'],
  ])
})

test('OverlapBar of two empty lists draws nothing', () => {
  const { container } = render(<OverlapBar overlap={{ leaving: 0, staying: 0, entering: 0 }} />)
  expect(container.querySelectorAll('rect')).toHaveLength(0)
})

test('RankStrip gives a crossing its own shape: up when it enters, down when it leaves', () => {
  const shape = (now: number, then: number) => {
    const { container, unmount } = render(<RankStrip now={now} then={then} axis={axis} />)
    const mark = container.querySelector('.rw-c-yours')
    const found = `${mark?.tagName ?? 'none'} ${mark?.getAttribute('class')?.split('--')[1] ?? ''}`
    unmount()
    return found
  }
  expect(shape(794, 417)).toBe('path entering')
  expect(shape(716, 771)).toBe('path leaving')
  expect(shape(225, 259)).toBe('circle staying')
  expect(shape(900, 950)).toBe('circle staying')
})

test('RankStrip leaves out a rank that is missing', () => {
  const { container } = render(<RankStrip now={Number.NaN} then={Number.NaN} axis={axis} />)
  expect(container.querySelectorAll('circle, path')).toHaveLength(0)
})

test('RankScale says so when a rank lies beyond its end', () => {
  render(<RankScale now={3536} then={417} axis={axis} label="Rank today 3,536" />)
  expect(screen.getByRole('img', { name: 'Rank today 3,536' }).textContent).toContain('1,500 and beyond')
})

test('RankScale draws the cut-off that the visitor moved', () => {
  const { container } = render(
    <RankScale now={794} then={794} axis={rankAxis(743, 7433, 1486)} thenInside={1486} label="x" />,
  )
  expect(container.querySelectorAll('.rw-c-cut--moved')).toHaveLength(1)
  expect(screen.getByText('1,486')).toBeTruthy()
})

test('DivergingBar draws both sides on the scale of the largest', () => {
  const { container } = render(<DivergingBar leaving={3} entering={21} most={21} />)
  const [left, right] = container.querySelectorAll('rect')
  expect([left?.getAttribute('width'), right?.getAttribute('width')]).toEqual(['5%', '35%'])
})

test('ShareBar gives the strong colour to what changed only', () => {
  const { container } = render(
    <ShareBar
      parts={[
        { code: 'a', shortName: 'Civic', was: 100, now: 100 },
        { code: 'b', shortName: 'Connectedness', was: 100, now: 150 },
      ]}
    />,
  )
  expect(container.querySelectorAll('.rw-c-share--changed')).toHaveLength(1)
  expect(screen.getByText('Connectedness 60%')).toBeTruthy()
})

test('ValueBar with a missing value draws no bar and no mark', () => {
  const { container } = render(<ValueBar value={Number.NaN} most={100} mark={Number.NaN} />)
  expect(container.querySelector('.rw-c-bar')?.getAttribute('width')).toBe('0%')
  expect(container.querySelector('.rw-c-mark')).toBeNull()
})

test('No chart writes a style attribute, which the content security policy would block', () => {
  const { container } = render(
    <>
      <OverlapBars overlap={overlap} />
      <RankStrip now={794} then={417} axis={axis} />
      <RankScale now={794} then={417} axis={axis} label="Rank 794, now 417" />
      <DivergingBar leaving={3} entering={21} most={21} />
      <ShareBar parts={[{ code: 'a', shortName: 'Civic', was: 1, now: 2 }]} />
      <ValueBar value={3} most={5} mark={2} />
    </>,
  )
  expect(container.querySelectorAll('svg').length).toBeGreaterThan(5)
  expect(container.querySelectorAll('[style]')).toHaveLength(0)
})
