import { expect, test } from 'vitest'
import { readSaved, withoutSaved } from '#lib/view/team/saved-notice.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** The query of an address, as Next gives it to a page. */
const queryOf = (path: string) => Object.fromEntries(new URL(path, 'http://site').searchParams)

test('readSaved(query) is what savedPath() said, in its place', () => {
  const path = savedPath('/admin/people', 'role', { now: 1 })
  expect(path).toBe('/admin/people?saved=role&mark=1#saved')
  const words = 'The role is changed. They have to sign in again.'
  expect(readSaved(queryOf(path))).toEqual({ words, place: 'saved', mark: '1' })
  const inside = savedPath('/panel', 'handed-out', { place: 'reading', count: 1200, now: 2 })
  expect(inside).toMatch(/#reading$/)
  expect(readSaved(queryOf(inside))).toEqual({
    ...{ words: 'Handed out 1,200 readings.', place: 'reading', mark: '2' },
  })
})

test('savedPath() is another address each time, so that a page is read anew', () => {
  expect(savedPath('/panel', 'note', { now: 1 })).not.toBe(savedPath('/panel', 'note', { now: 2 }))
})

test.each([
  [{}],
  [{ saved: 'constructor' }],
  [{ saved: '<b>Saved</b>' }],
  [{ saved: ['role', 'role'] }],
  [{ saved: 'together' }],
  [{ saved: 'together', count: '1e9' }],
])('readSaved(%j) is nothing', (query) => {
  expect(readSaved(query)).toBeNull()
})

test('withoutSaved(savedPath()) is the address as it was', () => {
  const said = savedPath('/panel', 'handed-out', { place: 'reading', count: 2 })
  expect(withoutSaved(`http://site${said}`)).toBe('http://site/panel')
})
