import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageNumbers, pageSpan } from '#lib/view/page-numbers.ts'

test('pageSpan(2, 50, 87) shows what is left on the last page', () => {
  expect(pageSpan(2, 50, 87)).toEqual({ page: 2, pages: 2, from: 51, to: 87, total: 87 })
})

test('pageSpan brings a page beyond either end back to the nearest one', () => {
  expect(pageSpan(99, 50, 87).page).toBe(2)
  expect(pageSpan(-3, 50, 87).page).toBe(1)
  expect(pageSpan(1, 50, 0)).toEqual({ page: 1, pages: 1, from: 0, to: 0, total: 0 })
})

test('pageSpan shows every row exactly once', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (total, size) => {
      const { pages } = pageSpan(1, size, total)
      let next = 1
      for (let page = 1; page <= pages && total > 0; page++) {
        const span = pageSpan(page, size, total)
        expect(span.from).toBe(next)
        next = span.to + 1
      }
      expect(next).toBe(total + 1)
    }),
  )
})

test('pageNumbers offers the ends and the neighbours, and fills a gap of one', () => {
  expect(pageNumbers(5, 149)).toEqual([1, null, 4, 5, 6, null, 149])
  expect(pageNumbers(1, 1)).toEqual([1])
  expect(pageNumbers(3, 5)).toEqual([1, 2, 3, 4, 5])
  expect(pageNumbers(4, 6)).toEqual([1, 2, 3, 4, 5, 6])
})
