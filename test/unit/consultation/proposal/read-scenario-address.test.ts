import { describe, expect, it } from 'vitest'
import { readScenarioAddress } from '#lib/consultation/proposal/read-scenario-address.ts'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const dataset = openSnapshot(
  makeSnapshot({
    methodology: makeMethodology([makeIndex({ civic: ['pubs'], roads: ['buses'] })], { worstShare: 0.5 }),
    indicators: [
      { code: 'pubs', values: [1, 2, 3, 4] },
      { code: 'buses', values: [40, 30, 20, 10] },
    ],
    areas: 4,
  }),
)
const field = 'need.roads=0'
const leftOut = { indices: { need: { domain_weights: { roads: 0 } } } }
const problems = (text: string) => {
  const read = readScenarioAddress(dataset, text)
  return read.ok ? [] : read.issues
}

describe('readScenarioAddress(dataset, text)', () => {
  it.each([
    `https://reweigh.example.org/sandbox?dataset=${dataset.id}&${field}`,
    `/sandbox?${field}#result`,
    `?${field}`,
    `  ${field}\n`,
    `/sandbox?utm_source=letter&${field}`,
    JSON.stringify(leftOut),
  ])('reads %s', (text) => {
    expect(readScenarioAddress(dataset, text)).toEqual({ ok: true, value: leftOut })
  })

  it('reads an address without changes as the current method', () => {
    expect(readScenarioAddress(dataset, 'https://reweigh.example.org/sandbox')).toEqual({
      ok: true,
      value: {},
    })
  })

  it.each([
    ['nothing', ' ', 'Paste the address'],
    ['another page', 'https://reweigh.example.org/areas?q=hart', 'not an address of the sandbox'],
    ['other data', `/sandbox?dataset=other@1.0.0&${field}`, 'about the data other@1.0.0'],
    ['a weight that cannot be', `/sandbox?${field.replace('=0', '=-1')}`, 'whole number'],
    ['a domain that there is not', '/sandbox?need.nothing=1', 'nothing'],
    ['no JSON', '{"indices":', 'not the text of a scenario file'],
    ['JSON that is no scenario', '{"weights":1}', 'weights'],
  ])('refuses %s, at the field of the form', (_name, text, words) => {
    const found = problems(text)
    expect(found.map(({ path }) => path)).toEqual(['scenario'])
    expect(found[0]?.message).toContain(words)
  })
})
