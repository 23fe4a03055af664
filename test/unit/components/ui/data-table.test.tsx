import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { DataTable, type Column } from '#components/ui/data-table.tsx'

type Ward = { readonly code: string; readonly name: string; readonly people: number }

const wards: readonly Ward[] = [
  { code: 'W1', name: 'Castle', people: 7006 },
  { code: 'W2', name: 'Everton', people: 16197 },
]

const columns: readonly Column<Ward>[] = [
  {
    key: 'name',
    head: 'Ward',
    header: true,
    cell: (ward) => ward.name,
    sort: { href: '?sort=name', now: 'ascending' },
    total: 'England',
  },
  {
    key: 'people',
    head: 'People',
    numeric: true,
    label: 'People',
    cell: (ward) => ward.people,
    sort: { href: '?sort=people', now: null },
    total: 23203,
  },
]

const table = () => (
  <DataTable
    caption="Two wards"
    note="Exact"
    columns={columns}
    rows={wards}
    rowKey={(ward) => ward.code}
    cards
  />
)

test('DataTable names itself by its caption and its rows by their header', () => {
  render(table())
  expect(screen.getByRole('table', { name: 'Two wards Exact' })).toBeTruthy()
  expect(within(screen.getByRole('row', { name: /Everton/ })).getByRole('cell').textContent).toBe('16197')
})

test('DataTable sorts by links and says which column it is sorted by', () => {
  render(table())
  expect(screen.getByRole('link', { name: 'People' }).getAttribute('href')).toBe('?sort=people')
  const sorted = screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-sort'))
  expect(sorted).toEqual(['ascending', null])
})

test('DataTable says on each cell of a card which column it belongs to', () => {
  render(table())
  expect(screen.getByText('7006').getAttribute('data-label')).toBe('People')
})

test('DataTable ends with its totals', () => {
  render(table())
  const last = screen.getAllByRole('row').at(-1)
  expect(last?.textContent).toBe('England23203')
})
