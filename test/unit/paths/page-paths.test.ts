import { expect, test } from 'vitest'
import { areaPath, areasPath, sandboxPath } from '#lib/paths/page-paths.ts'

test('sandboxPath carries a scenario, and no question mark without one', () => {
  expect(sandboxPath('cni.pubs=0&cut.imd=15')).toBe('/sandbox?cni.pubs=0&cut.imd=15')
  expect(sandboxPath()).toBe('/sandbox')
})

test('areasPath leaves out what was not asked for', () => {
  expect(areasPath()).toBe('/areas')
  expect(areasPath({ page: 1 })).toBe('/areas')
  expect(areasPath({ text: 'St John’s & Hart', region: 'E12000001', page: 2 })).toBe(
    '/areas?q=St+John%E2%80%99s+%26+Hart&region=E12000001&page=2',
  )
})

test('areasPath carries a scenario on', () => {
  expect(areasPath({ text: 'Hart', query: 'cni.pubs=0' })).toBe('/areas?q=Hart&cni.pubs=0')
  expect(areasPath({ query: 'cni.pubs=0' })).toBe('/areas?cni.pubs=0')
})

test('areaPath cannot be led out of its folder by a code', () => {
  expect(areaPath('E05008952', 'cni.pubs=0')).toBe('/areas/E05008952?cni.pubs=0')
  expect(areaPath('../data?x')).toBe('/areas/..%2Fdata%3Fx')
})
