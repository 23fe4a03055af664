import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWhereListed, packListed } from '#lib/consultation/ensemble/listed-bits.ts'

test('packListed(listed) puts the first area into the lowest bit', () => {
  expect([...packListed(Uint8Array.of(1, 0, 1, 0, 0, 0, 0, 0, 1))]).toEqual([5, 1])
})

test('addWhereListed(sums, packListed(listed), weight) adds the weight to the listed areas and no other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 1), { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      (listed, weight) => {
        const sums = new Float64Array(listed.length).fill(2)
        addWhereListed(sums, packListed(Uint8Array.from(listed)), weight)
        expect([...sums]).toEqual(listed.map((on) => 2 + on * weight))
      },
    ),
  )
})
