import fc from 'fast-check'
import { expect, test } from 'vitest'
import { colourBetween, colourPicture, pixelOf, type Fill } from '#lib/view/map/colour-picture.ts'

const fills: readonly Fill[] = [
  { ground: 10, mark: 11, pattern: 'plain' },
  { ground: 20, mark: 21, pattern: 'hatched' },
  { ground: 30, mark: 31, pattern: 'dotted' },
]

test('colourPicture gives each pixel a colour of its area’s fill, and none where there is no area', () => {
  const ids = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 64, maxLength: 64 })
  fc.assert(
    fc.property(ids, fc.constantFrom(1, 2), (found, zoom) => {
      const out = new Uint32Array(64)
      colourPicture(
        { width: 8, height: 8, ids: Uint32Array.from(found) },
        fills,
        Uint8Array.of(0, 1, 2),
        out,
        zoom,
      )
      const allowed = [[0], [10], [20, 21], [30, 31]]
      expect(found.every((id, at) => allowed[id]?.includes(out[at] ?? -1))).toBe(true)
    }),
  )
})

test('patterns use both of their colours, so that they are seen without telling colours apart', () => {
  for (const [id, colours] of [
    [2, [20, 21]],
    [3, [30, 31]],
  ] as const) {
    const out = new Uint32Array(64)
    const ids = new Uint32Array(64).fill(id)
    colourPicture({ width: 8, height: 8, ids }, fills, Uint8Array.of(0, 1, 2), out)
    expect(new Set(out)).toEqual(new Set(colours))
  }
})

test('pixelOf reads colours of the style sheet, and refuses what is none', () => {
  expect(pixelOf('#15599f')).toBe(0xff9f5915)
  expect(pixelOf('#fff')).toBe(0xffffffff)
  expect(() => pixelOf('')).toThrow(RangeError)
})

test('colourBetween passes through the colours that it is given, and stays between them', () => {
  const steps = [pixelOf('#000000'), pixelOf('#ff0000'), pixelOf('#ffffff')]
  expect([0, 0.5, 1].map((at) => colourBetween(steps, at))).toEqual(steps)
  expect(colourBetween(steps, 0.25)).toBe(pixelOf('#800000'))
  expect(colourBetween(steps, -1)).toBe(steps[0])
  expect(colourBetween(steps, 9)).toBe(steps[2])
})
