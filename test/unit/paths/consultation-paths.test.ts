import { expect, test } from 'vitest'
import { consultationPath, proposalPath, respondPath } from '#lib/paths/consultation-paths.ts'

test.each([
  [consultationPath(), '/consultation'],
  [consultationPath({ id: 'wards-2026' }), '/consultation/wards-2026'],
  [consultationPath({ id: 'wards-2026', preview: 'a_b-c' }), '/consultation/wards-2026?preview=a_b-c'],
  [proposalPath('wider-cut'), '/proposals/wider-cut'],
  [
    proposalPath('wider-cut', { id: 'wards-2026', preview: 'a' }),
    '/proposals/wider-cut?consultation=wards-2026&preview=a',
  ],
  [respondPath(), '/respond'],
  [respondPath('wider-cut'), '/respond?proposal=wider-cut'],
])('the address %s', (path, expected) => {
  expect(path).toBe(expected)
})
