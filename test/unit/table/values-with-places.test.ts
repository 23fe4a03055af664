import { expect, test } from 'vitest'
import { valuesWithPlaces } from '#lib/table/values-with-places.ts'

test('valuesWithPlaces(json) gives what is nested as rows, in order, counted from one', () => {
  const held = {
    responses: [
      { reference: 'RW-1', sentAt: '1970-01-01T00:00:00.000Z', versions: [{ number: 1 }, { number: 2 }] },
    ],
    drafts: [],
    subscription: null,
    published: { open: false },
  }
  expect([...valuesWithPlaces(held)]).toEqual([
    ['responses/1/reference', 'RW-1'],
    ['responses/1/sentAt', '1970-01-01T00:00:00.000Z'],
    ['responses/1/versions/1/number', 1],
    ['responses/1/versions/2/number', 2],
    ['subscription', null],
    ['published/open', 'false'],
  ])
})
