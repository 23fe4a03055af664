import { expect, test } from 'vitest'
import { add, nothing, oneFailed, onePassed, tallyLine } from '#test/run/tally.ts'

test('tallyLine names what was skipped only when something was', () => {
  expect(tallyLine(add(onePassed, onePassed))).toBe('2 passed, 0 failed')
  expect(tallyLine({ passed: 812, failed: 1, skipped: 3 })).toBe('812 passed, 1 failed, 3 skipped')
})

test('add(a, b) adds each number', () => {
  expect([onePassed, oneFailed, oneFailed].reduce(add, nothing)).toEqual({ passed: 1, failed: 2, skipped: 0 })
})
