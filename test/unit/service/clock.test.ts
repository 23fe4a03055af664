import { afterEach, expect, test } from 'vitest'
import { clockOffset, databaseTime, setClockOffset } from '#lib/service/clock.ts'

afterEach(() => setClockOffset(0))

const difference = () => databaseTime().getTime() - Date.now()

test('F114: databaseTime() is this machine’s time until the database’s is known, and then the database’s', () => {
  expect(Math.abs(difference())).toBeLessThan(1000)
  setClockOffset(-300_000)
  expect(Math.abs(difference() + 300_000)).toBeLessThan(1000)
  setClockOffset(300_000.4)
  expect(clockOffset()).toBe(300_000)
})

test('setClockOffset(ms) takes half a second for none, so that times do not waver', () => {
  setClockOffset(500)
  expect(clockOffset()).toBe(0)
  setClockOffset(-501)
  expect(clockOffset()).toBe(-501)
})
