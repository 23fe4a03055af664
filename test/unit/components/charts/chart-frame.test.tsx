import { render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChartFrame } from '#components/charts/chart-frame.tsx'

const frame = (
  <ChartFrame
    name="toy"
    title="The North has most"
    label="Bars: North 3, South 1."
    note="Wards."
    table={
      <table>
        <tbody>
          <tr>
            <td>North</td>
          </tr>
        </tbody>
      </table>
    }
  >
    <p>the picture</p>
  </ChartFrame>
)

test('ChartFrame sends the table, open, and no picture and no inline style', () => {
  const sent = renderToStaticMarkup(frame)
  expect(sent).toContain('<details class="rw-figure__table" open="">')
  expect(sent).toContain('<td>North</td>')
  expect(sent).not.toContain('the picture')
  expect(sent).not.toContain('style=')
})

test('ChartFrame draws the picture once script runs, says it in a sentence, and folds the table away', () => {
  render(frame)
  expect(screen.getByText('the picture')).toBeDefined()
  expect(screen.getByRole('img', { name: 'Bars: North 3, South 1.' })).toBeDefined()
  expect(screen.getByRole('figure', { name: 'The North has most' }).id).toBe('chart-toy')
  expect(screen.getByText('See as a table').closest('details')?.open).toBe(false)
})
