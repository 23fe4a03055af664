import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeNames } from '#lib/dataset/insight/type-names.ts'

const domains = [
  { code: 'civic_assets', name: 'Civic assets' },
  { code: 'connectedness', name: 'Connectedness' },
  { code: 'engaged_community', name: 'Active and engaged community' },
]
const types = (...profiles: readonly (readonly number[])[]) =>
  profiles.map((profile, at) => ({ profile, areas: [at] }))

describe('typeNames(types, domains)', () => {
  it('names the most need, then the least, beside the average listed area', () => {
    expect(typeNames(types([2, 0, 1], [0, 2, 1]), domains)).toEqual([
      { name: 'Few places to meet, well connected', slug: 'few-places-to-meet-well-connected' },
      { name: 'Poorly connected, more places to meet', slug: 'poorly-connected-more-places-to-meet' },
    ])
  })

  it('tells types apart that would be called the same, in the end by a number', () => {
    const names = typeNames(types([2, 0, 0], [2, 0, 0], [0, 2, 2]), domains).map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual([
      'Few places to meet, more community activity, well connected',
      'Few places to meet, more community activity, well connected (2)',
    ])
  })

  it('calls a single type close to the average, and names unknown domains by their names', () => {
    expect(
      typeNames(types([1, 1]), [
        { code: 'x', name: 'X' },
        { code: 'y', name: 'Y' },
      ])[0]?.name,
    ).toBe('Close to the average of the list')
    expect(typeNames(types([1], [0]), [{ code: 'x', name: 'Xylophones' }])[0]?.name).toBe(
      'More need on Xylophones',
    )
  })

  it('gives every type a name and an address of its own', () => {
    const profile = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(profile, { minLength: 1, maxLength: 8 }), (profiles) => {
        const names = typeNames(types(...profiles), domains)
        expect(new Set(names.map(({ slug }) => slug)).size).toBe(profiles.length)
        for (const { name, slug } of names)
          expect([name.length > 0, /^[a-z0-9-]+$/.test(slug)]).toEqual([true, true])
      }),
    )
  })
})
