import { expect, test } from 'vitest'
import { readSegment } from '#lib/api/scenario-segment.ts'

test('readSegment(segment) reads fields, and .csv at the end', () => {
  expect(readSegment('cni.pubs=0&cut.imd=15')).toEqual({
    fields: [
      ['cni.pubs', '0'],
      ['cut.imd', '15'],
    ],
    csv: false,
  })
  expect(readSegment('cni.pubs=0.csv')).toEqual({ fields: [['cni.pubs', '0']], csv: true })
})

test('readSegment("baseline") has no fields', () => {
  expect(readSegment('baseline')).toEqual({ fields: [], csv: false })
  expect(readSegment('baseline.csv')).toEqual({ fields: [], csv: true })
})

test('readSegment(segment) reads any text: what it means is for others to say', () => {
  expect(readSegment('').fields).toEqual([['', '']])
  expect(readSegment('a=b=c&d').fields).toEqual([
    ['a', 'b=c'],
    ['d', ''],
  ])
})
