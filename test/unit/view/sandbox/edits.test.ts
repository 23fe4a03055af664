import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canUndo, edit, redo, settle, startEdits, undo } from '#lib/view/sandbox/edits.ts'

const start = startEdits({ a: '100', b: '100' })
const to = (edits: typeof start, a: string, typing: string | null = null) =>
  settle(edit(edits, { ...edits.settings, a }), typing)

test('undo goes back one settled change at a time, redo forward again', () => {
  const twice = to(to(start, '150'), '200')
  expect(undo(twice).settings.a).toBe('150')
  expect(undo(undo(twice)).settings.a).toBe('100')
  expect(redo(undo(twice)).settings.a).toBe('200')
})

test('what is typed into one box until it is left is one step', () => {
  const typed = to(to(to(start, '1', 'a'), '15', 'a'), '150', 'a')
  expect(undo(typed).settings.a).toBe('100')
  expect(undo(to(settle(typed), '3', 'a')).settings.a).toBe('150')
})

test('a change after undo forgets what was undone', () => {
  const changed = to(undo(to(start, '150')), '90')
  expect(redo(changed)).toBe(changed)
})

test('settling without a change is no step', () => {
  expect(canUndo(settle(edit(start, { ...start.settings })))).toBe(false)
})

test('undo in the middle of typing takes back what was typed, and redo brings it back', () => {
  const typing = edit(start, { a: '17', b: '100' })
  expect(canUndo(typing)).toBe(true)
  expect(undo(typing).settings.a).toBe('100')
  expect(redo(undo(typing)).settings.a).toBe('17')
})

test('undo then redo is where one was, after any changes', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\d{1,3}$/), { minLength: 1, maxLength: 8 }), (texts) => {
      const edits = texts.reduce((before, text) => to(before, text), start)
      if (!canUndo(edits)) return
      expect(redo(undo(edits))).toEqual(edits)
    }),
  )
})
