import { expect, test } from 'vitest'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'
import { restsOnIllustration } from '#lib/view/rests-on-illustration.ts'

const index = makeIndex({ civic: ['pubs'], links: ['buses'] })
const { indicators: published } = makeSnapshot({
  methodology: makeMethodology([index]),
  indicators: [
    { code: 'pubs', values: [1] },
    { code: 'buses', values: [1] },
  ],
  areas: 1,
})
const indicators = published.map((indicator) =>
  indicator.code === 'buses' ? { ...indicator, status: 'illustrative' as const } : indicator,
)
const without = (code: string) =>
  makeMethodology([
    {
      ...index,
      domains: index.domains.map((domain) => (domain.code === code ? { ...domain, weight: 0 } : domain)),
    },
  ])

test('restsOnIllustration is true when an illustrative indicator counts', () => {
  expect(restsOnIllustration(indicators, makeMethodology([index]))).toBe(true)
  expect(restsOnIllustration(published, makeMethodology([index]))).toBe(false)
})

test('restsOnIllustration is false when the indicator, or its domain, is left out', () => {
  expect(restsOnIllustration(indicators, without('links'))).toBe(false)
  expect(restsOnIllustration(indicators, without('civic'))).toBe(true)
})

test('restsOnIllustration of a comparison asks both sides', () => {
  expect(restsOnIllustration(indicators, makeMethodology([index]), without('links'))).toBe(true)
})
