import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Pagination } from '#components/ui/pagination.tsx'
import { pageSpan } from '#lib/view/page-numbers.ts'

const href = (page: number) => `/areas?page=${page}`

test('Pagination says which part is shown and leads to the neighbours', () => {
  render(<Pagination label="Wards" span={pageSpan(2, 50, 7433)} href={href} />)
  expect(screen.getByRole('navigation', { name: 'Wards' }).textContent).toContain(
    'Showing 51 to 100 of 7,433',
  )
  expect(screen.getByRole('link', { name: 'Previous' }).getAttribute('href')).toBe('/areas?page=1')
  expect(screen.getByRole('link', { name: 'Next' }).getAttribute('href')).toBe('/areas?page=3')
  expect(screen.getByRole('link', { name: 'Page 149' }).getAttribute('href')).toBe('/areas?page=149')
})

test('Pagination marks the page that is shown instead of linking to it', () => {
  const { container } = render(<Pagination label="Wards" span={pageSpan(2, 50, 7433)} href={href} />)
  expect(container.querySelector('[aria-current=page]')?.textContent).toBe('Page 2')
})

test('Pagination of a single page offers no links', () => {
  render(<Pagination label="Wards" span={pageSpan(1, 50, 20)} href={href} />)
  expect(screen.queryAllByRole('link')).toHaveLength(0)
})
