import { expect, test } from 'vitest'
import { visibleText } from '#lib/view/moderation/visible-text.ts'

test('F41: visibleText(text) shows signs that turn the direction of writing, and keeps everything else', () => {
  expect(visibleText('a\u202Eb\u2066c')).toBe('a[U+202E]b[U+2066]c')
  const kept = 'שלום 👩‍👩‍👧 ŵŷ e\u0301 <b>&amp;</b>\n\t'
  expect(visibleText(kept)).toBe(kept)
})
