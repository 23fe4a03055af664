import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearestChange as search, type Questions } from '#lib/scoring/flip/nearest-change.ts'
import { finished } from '#lib/scoring/steps.ts'

const never = () => null
const nearestChange = (present: number, largest: number, now: boolean, questions: Questions) =>
  finished(search(present, largest, now, questions))

describe('nearestChange', () => {
  it('finds the first weight above, the first below, and the lower of two that are equally near', () => {
    const at = (weight: number) => weight > 7 || weight < 3
    expect(nearestChange(5, 100, false, { at, throughout: never })).toBe(2)
    expect(nearestChange(6, 100, false, { at, throughout: never })).toBe(8)
  })

  it('says null when no weight changes the answer', () => {
    expect(nearestChange(5, 100, false, { at: () => false, throughout: never })).toBeNull()
  })

  it('asks about few weights one by one when long stretches are known', () => {
    let asked = 0
    const at = (weight: number) => {
      asked++
      return weight >= 800
    }
    const throughout = (from: number, to: number) => (to < 800 ? false : from >= 800 ? true : null)
    expect(nearestChange(100, 1000, false, { at, throughout })).toBe(800)
    expect(asked).toBeLessThan(30)
  })

  it('finds what trying every weight finds, whatever is known of stretches', () => {
    const answers = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 })
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 60 }), fc.boolean(), (changes, present, informed) => {
        const at = (weight: number) =>
          weight !== present && changes[weight - 1] === true && changes[weight] === true
        const throughout = (from: number, to: number) => {
          const all = Array.from({ length: to - from + 1 }, (_, more) => at(from + more))
          if (!informed) return null
          return all.every((answer) => answer) ? true : all.some((answer) => answer) ? null : false
        }
        const tried = Array.from({ length: 60 }, (_, less) => less + 1)
          .filter(at)
          .sort((a, b) => Math.abs(a - present) - Math.abs(b - present) || a - b)
        expect(nearestChange(present, 60, false, { at, throughout })).toBe(tried[0] ?? null)
      }),
      { numRuns: 500 },
    )
  })
})
