import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FormulaBox } from '#components/method/formula-box.tsx'
import type { Formula } from '#lib/view/method/method-step.ts'
import { normalisationWords, summaryWords } from '#lib/view/method/method-words.ts'
import type { Normalisation, Summary } from '#lib/scoring/methodology.ts'

const parts = [
  { name: 'Civic assets', share: 0.25 },
  { name: 'Connectedness', share: 0.75 },
]
const normalisations = Object.keys(normalisationWords) as Normalisation[] // the registry's own codes
const summaries = Object.keys(summaryWords) as Summary[] // the same

const formulas: readonly Formula[] = [
  ...normalisations.flatMap((code): Formula[] => (code === 'none' ? [] : [{ kind: 'normalisation', code }])),
  ...summaries.map((code): Formula => ({ kind: 'summary', code })),
  { kind: 'indicator_transformation', code: 'log' },
  { kind: 'indicator_transformation', code: 'log1p' },
  { kind: 'aggregation', code: 'arithmetic', parts: [], scale: 1 },
  { kind: 'aggregation', code: 'geometric', parts: [], scale: 1 },
]

test('FormulaBox draws every formula there is as MathML, and says what its letters mean', () => {
  for (const formula of formulas) {
    const { container, unmount } = render(<FormulaBox formula={formula} />)
    const name = `${formula.kind} ${formula.code}`
    expect(container.querySelector('math')?.textContent.length, name).toBeGreaterThan(3)
    expect(container.querySelector('p')?.textContent, name).toMatch(/^\S+: /)
    unmount()
  }
})

test('FormulaBox spells an average out with the names and shares of its parts', () => {
  render(<FormulaBox formula={{ kind: 'aggregation', code: 'arithmetic', parts, scale: 3 }} />)
  expect(screen.getByText('Score = 3 × (25.0% × Civic assets + 75.0% × Connectedness)')).toBeTruthy()
})

test('FormulaBox of a geometric average puts the shares into the exponents', () => {
  const { container } = render(
    <FormulaBox formula={{ kind: 'aggregation', code: 'geometric', parts, scale: 1 }} />,
  )
  expect(container.textContent).toBe('Score = Civic assets25.0% × Connectedness75.0%')
  expect([...container.querySelectorAll('sup')].map((sup) => sup.textContent)).toEqual(['25.0%', '75.0%'])
})
