import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { drawings, Symbols } from '#components/layout/symbols.tsx'
import { StateMark } from '#components/ui/state-mark.tsx'
import { StateTag } from '#components/ui/state-tag.tsx'
import { TestMark } from '#components/ui/test-mark.tsx'
import { stateWords } from '#lib/view/area-state.ts'

test('StateMark and StateTag always say the word beside the shape', () => {
  render(
    <>
      <StateMark state="entering" />
      <StateMark state="leaving">24 leaving</StateMark>
      <StateTag state="staying" />
    </>,
  )
  expect(screen.getByText('Entering').querySelector('use')?.getAttribute('href')).toBe('#rw-entering')
  expect(screen.getByText('24 leaving').querySelector('use')?.getAttribute('href')).toBe('#rw-leaving')
  expect(screen.getByText('Staying')).toBeTruthy()
})

test('TestMark tells "not met" from "not enough data"', () => {
  const { container } = render(
    <>
      <TestMark met />
      <TestMark met={false} />
      <TestMark met={null} />
    </>,
  )
  expect([...container.children].map((mark) => mark.textContent)).toEqual([
    'Met',
    'Not met',
    'Not enough data',
  ])
})

test('Symbols draws every icon and the hatching that others refer to', () => {
  const { container } = render(<Symbols />)
  const ids = [...container.querySelectorAll('[id]')].map((element) => element.id)
  expect(ids).toEqual([...Object.keys(drawings).map((name) => `rw-${name}`), 'rw-hatch'])
  expect(Object.keys(stateWords).every((state) => ids.includes(`rw-${state}`))).toBe(true)
})
