import { expect, test } from 'vitest'
import { createScorePlaces, type Place } from '#bin/server/score-places.ts'

const kind = (place: Place) => ('refusal' in place ? place.refusal.kind : 'taken')

test('createScorePlaces(limits).take(client) gives so many to one client and so many in all', () => {
  const places = createScorePlaces({ perClient: 2, total: 3 })
  expect(['a', 'a', 'a', 'b', 'b', 'c'].map((client) => kind(places.take(client)))).toEqual([
    ...['taken', 'taken', 'TooMany', 'taken', 'Unavailable', 'Unavailable'],
  ])
})

test('createScorePlaces(limits).take(client) has a place again when one was given back, and only once for each', () => {
  const places = createScorePlaces({ perClient: 5, total: 1 })
  const place = places.take('a')
  if (!('giveBack' in place)) throw new Error('There was no place.')
  place.giveBack()
  place.giveBack()
  expect(kind(places.take('b'))).toBe('taken')
  expect(kind(places.take('c'))).toBe('Unavailable')
})
