import { expect, test } from 'vitest'
import { formFields } from '#lib/web/form-fields.ts'

const form = (...pairs: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

test('formFields(form) reads texts, and lists where several are expected', () => {
  const sent = form(['$ACTION_ID_1', ''], ['name', 'Zoë'], ['theme', 'a'], ['theme', 'b'])
  expect(formFields(sent, ['theme', 'region'])).toEqual({ name: 'Zoë', theme: ['a', 'b'], region: [] })
})

test('F52: formFields(form) refuses a field that comes twice, and a file', () => {
  expect(() => formFields(form(['t', 'a'], ['t', 'b']))).toThrow('cannot be read')
  const file = new FormData()
  file.append('t', new Blob(['x']))
  expect(() => formFields(file)).toThrow('cannot be read')
})

test('F39: formFields(form) reads texts and lists without NULs, which PostgreSQL takes in none', () => {
  const sent = form(['id', 'RC-\0'], ['theme', 'a\0b'], ['theme', '\0'])
  expect(formFields(sent, ['theme'])).toEqual({ id: 'RC-', theme: ['ab', ''] })
})

test('F18: formFields(form) takes __proto__ for a name like any other', () => {
  formFields(form(['__proto__', 'x']))
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})
