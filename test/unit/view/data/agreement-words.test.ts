import { expect, test } from 'vitest'
import { columnAgreement, listAgreement } from '#lib/view/data/agreement-words.ts'

test('listAgreement says how many are on both lists and how many differ', () => {
  expect(listAgreement({ published: 225, computed: 225, both: 219 }, 'ward', 'wards')).toBe(
    'Published: 225 wards. Our rerun of the method: 225 wards. 219 are on both; 6 of the published ones are missed and 6 others come in.',
  )
})

test('listAgreement of equal lists says so', () => {
  expect(listAgreement({ published: 1262, computed: 1262, both: 1262 }, 'area', 'areas')).toBe(
    'Published: 1,262 areas. Our rerun of the method: 1,262 areas. They are the same.',
  )
})

const column = { compared: 7433, exact: 7430, within: 7433, notScored: 0, largestError: 1 }

test('columnAgreement of ranks says how many are the same and how far the others are out', () => {
  expect(columnAgreement({ ...column, kind: 'rank' })).toBe(
    '7,430 of 7,433 ranks are the same, all within 1 place.',
  )
  expect(columnAgreement({ ...column, kind: 'rank', exact: 7433, largestError: 0 })).toBe(
    'All 7,433 ranks are the same.',
  )
})

test('columnAgreement of scores speaks of their precision, and of those that we have none for', () => {
  expect(columnAgreement({ ...column, kind: 'score', exact: 0 })).toBe(
    'All 7,433 scores agree to the precision of the published numbers.',
  )
  expect(
    columnAgreement({ ...column, kind: 'score', within: 7000, notScored: 3, largestError: 0.01234 }),
  ).toBe(
    '7,000 of 7,433 scores agree to the precision of the published numbers. The largest difference is 0.012. 3 published scores have none of ours beside them, of 7,436.',
  )
})
