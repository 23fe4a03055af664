import { expect, test } from 'vitest'
import { areaState } from '#lib/view/area-state.ts'

test('areaState names each of the four ways an area can fare', () => {
  expect(areaState(true, true)).toBe('staying')
  expect(areaState(true, false)).toBe('leaving')
  expect(areaState(false, true)).toBe('entering')
  expect(areaState(false, false)).toBe('not_listed')
})
