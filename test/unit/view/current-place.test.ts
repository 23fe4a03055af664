import { expect, test } from 'vitest'
import { currentPlace } from '#lib/view/current-place.ts'

test('currentPlace tells the page from the section that it lies in', () => {
  expect(currentPlace('/areas', '/areas')).toBe('page')
  expect(currentPlace('/areas', '/areas/E05008952')).toBe('true')
  expect(currentPlace('/areas', '/areasx')).toBeUndefined()
})

test('currentPlace does not take the home page for a section', () => {
  expect(currentPlace('/', '/')).toBe('page')
  expect(currentPlace('/', '/data')).toBeUndefined()
})
