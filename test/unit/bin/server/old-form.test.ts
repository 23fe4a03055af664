import { describe, expect, test } from 'vitest'
import { actionOf } from '#bin/server/old-form.ts'

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}
const id = 'a'.repeat(42)

describe('actionOf(form)', () => {
  test('is the action that a page without script names', () => {
    expect(actionOf(form({ $ACTION_REF_1: '', '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }) }))).toBe(
      id,
    )
  })

  test('is null for a form of React’s own, whose action is in a header, and for what is no form of ours', () => {
    expect(actionOf(form({ 0: '["$K1"]', text: 'words' }))).toBe(null)
    expect(actionOf(form({ '$ACTION_1:0': 'no JSON' }))).toBe(null)
    expect(actionOf(form({ '$ACTION_1:0': '{"id":7}' }))).toBe(null)
  })
})
