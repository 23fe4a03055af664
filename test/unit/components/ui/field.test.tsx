import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Field } from '#components/ui/field.tsx'

test('Field ties its label, hint and error to the control', () => {
  render(
    <Field id="cut" label="Cut-off" hint="Worst share of wards" error="Enter a number from 0.1 to 50">
      {(control) => <input {...control} />}
    </Field>,
  )
  const control = screen.getByLabelText('Cut-off')
  expect(control.getAttribute('aria-invalid')).toBe('true')
  const described = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(described).toEqual(['Worst share of wards', 'Error: Enter a number from 0.1 to 50'])
})

test('Field without hint or error describes nothing and is not invalid', () => {
  render(
    <Field id="q" label="Ward">
      {(control) => <input {...control} />}
    </Field>,
  )
  const control = screen.getByLabelText('Ward')
  expect(control.hasAttribute('aria-describedby')).toBe(false)
  expect(control.hasAttribute('aria-invalid')).toBe(false)
})
