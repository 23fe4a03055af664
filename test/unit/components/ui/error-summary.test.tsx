import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ErrorSummary } from '#components/ui/error-summary.tsx'

const problems = [
  { message: 'Connectedness: enter a whole number from 0 to 1,000', href: '#cni.connectedness' },
  { message: 'The address of this page asks for something unknown' },
]

test('ErrorSummary lists every problem and leads to the field it is about', () => {
  render(<ErrorSummary problems={problems} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByRole('link').getAttribute('href')).toBe('#cni.connectedness')
})

test('ErrorSummary takes the focus when it appears', () => {
  render(<ErrorSummary problems={problems} />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

test('ErrorSummary with focus={false} leaves the focus where it is', () => {
  render(
    <>
      <input aria-label="Weight" autoFocus />
      <ErrorSummary problems={problems} focus={false} />
    </>,
  )
  expect(document.activeElement).toBe(screen.getByLabelText('Weight'))
})
