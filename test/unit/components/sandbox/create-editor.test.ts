import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEditor, type InHistory, type Place } from '#components/sandbox/create-editor.ts'
import { startEdits } from '#lib/view/sandbox/edits.ts'
import { firstLook } from '#lib/view/sandbox/look.ts'
import { publishedSettings } from '#lib/view/sandbox/settings.ts'
import { toyMethod } from '#test/unit/view/sandbox/toy.ts'

const dataset = {
  id: 'toy@1.0.0',
  current: true,
  name: 'toy',
  version: '1.0.0',
  digest: 'sha256:toy',
  newer: null,
  boundaries: false,
  attribution: [],
  agreement: null,
}

function setUp(look = firstLook) {
  const start = { edits: startEdits(publishedSettings(toyMethod)), look }
  const shown: Place[] = [start]
  const opened: { place: Place; history: InHistory }[] = []
  const editor = createEditor(
    { method: toyMethod, dataset, start },
    (place) => shown.push(place),
    (place, history) => opened.push({ place, history }),
  )
  const now = (field: string) => shown.at(-1)?.edits.settings[field]
  return { editor, opened, now, last: () => opened.at(-1) }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('typing is shown at once and calculated 250 ms after the last key', () => {
  const { editor, opened, now } = setUp()
  editor.type('imd.crime', '1')
  vi.advanceTimersByTime(200)
  editor.type('imd.crime', '15')
  expect(now('imd.crime')).toBe('15')
  vi.advanceTimersByTime(249)
  expect(opened).toHaveLength(0)
  vi.advanceTimersByTime(1)
  expect(opened).toHaveLength(1)
  expect(opened[0]).toMatchObject({
    history: 'replace',
    place: { edits: { settled: { 'imd.crime': '15' } } },
  })
})

test('letting go of a slider is calculated at once, and not again', () => {
  const { editor, opened } = setUp()
  editor.slide('imd.crime', '150')
  editor.settle()
  expect(opened).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  expect(opened).toHaveLength(1)
})

test('a box that is unticked and ticked again has the weight it had', () => {
  const { editor, now, opened } = setUp()
  editor.choose('imd.crime', '170')
  editor.tick('imd.crime', false)
  expect(now('imd.crime')).toBe('0')
  editor.tick('imd.crime', true)
  expect(now('imd.crime')).toBe('170')
  expect(opened).toHaveLength(3)
})

test('a box that a link had unticked is ticked with the published weight', () => {
  const { editor, now } = setUp()
  editor.visit('dataset=toy@1.0.0&imd.crime=0', 'push')
  editor.tick('imd.crime', true)
  expect(now('imd.crime')).toBe('100')
})

test('a link of this page is visited in place, as one step for undo', () => {
  const { editor, now, last } = setUp()
  editor.choose('imd.crime', '170')
  expect(editor.visit('dataset=toy@1.0.0&imd.income=50&show=staying', 'push')).toBe(true)
  expect(last()).toMatchObject({ history: 'push', place: { look: { show: 'staying' } } })
  expect([now('imd.crime'), now('imd.income')]).toEqual(['100', '50'])
  editor.undo()
  expect([now('imd.crime'), now('imd.income')]).toEqual(['170', '100'])
})

test('a link to another dataset version is left to the browser', () => {
  const { editor, opened } = setUp()
  expect(editor.visit('dataset=toy@2.0.0&imd.income=50', 'push')).toBe(false)
  expect(opened).toHaveLength(0)
})

test('changed controls are looked at from the first page; the same controls keep theirs', () => {
  const { editor, last, opened } = setUp({ ...firstLook, page: 3, show: 'staying' })
  editor.settle()
  expect(opened).toHaveLength(0)
  editor.choose('imd.crime', '170')
  expect(last()).toMatchObject({ place: { look: { page: 1, show: 'staying' } } })
})
