import { expect, test } from 'vitest'
import { hiddenRows } from '#components/moderation/hidden-rows.ts'

test('hiddenRows(text, passages) are the hidden words by reason, each once, by code points', () => {
  const passages = [
    { start: 1, end: 3, reason: 'abuse' },
    { start: 4, end: 6, reason: 'abuse' },
    { start: 0, end: 1, reason: 'address' },
  ]
  expect(hiddenRows('😀ab ab', passages)).toEqual([
    { why: 'abuse', words: 'ab' },
    { why: 'address', words: '😀' },
  ])
})
