import { describe, expect, test } from 'vitest'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { comparePath } from '#lib/paths/insight-paths.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { readCompareFields } from '#lib/view/compare/compare-fields.ts'
import { compareView, type CompareWith } from '#lib/view/compare/compare-view.ts'
import { readMethod } from '#lib/view/compare/read-method.ts'
import { fieldsOfLink } from '#lib/view/sandbox/fields-of-link.ts'
import { makeIndex, makeMethodology, makeSnapshot } from '#test/factories/make-snapshot.ts'

const plain = makeSnapshot({
  methodology: makeMethodology([makeIndex({ places: ['pubs'], homes: ['rooms'], money: ['debts'] })]),
  indicators: [
    { code: 'pubs', values: [6, 5, 4, 3, 2, 1] },
    { code: 'rooms', values: [1, 1, 1, 9, 8, 7] },
    { code: 'debts', values: [5, 9, 1, 7, 1, 1] },
  ],
  areas: 6,
})
const snapshot: Snapshot = {
  ...plain,
  areas: {
    ...plain.areas,
    regionCodes: ['R1', 'R1', 'R1', 'R2', 'R2', 'R2'],
    regionNames: ['North', 'North', 'North', 'South', 'South', 'South'],
  },
}
const dataset = openSnapshot(snapshot)
const id = 'toy@1.0.0'

const without = (...domains: string[]): Scenario => ({
  indices: { need: { domain_weights: Object.fromEntries(domains.map((domain) => [domain, 0])) } },
})
const plainly: CompareWith = { proposals: [], current: true, lists: '', page: '' }

function compared(scenarios: readonly Scenario[], given: Partial<CompareWith> = {}) {
  const scored = scenarios.map((scenario) => {
    const scoring = scoreDataset(dataset, scenario)
    if (!scoring.ok) throw new Error('the toy method can be scored')
    return scoring.value
  })
  return compareView(scored, { ...plainly, ...given })
}

const three = [{}, without('homes', 'money'), without('places', 'money')]

describe('compareView(scored, with)', () => {
  test('has parts that make up the union, and regions that add up to each list', () => {
    const { methods, parts, onAll, onSome, regions } = compared(three)
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(onAll + onSome)
    methods.forEach(({ listed }, at) => {
      const inParts = parts.filter(({ on }) => on[at]).reduce((sum, { count }) => sum + count, 0)
      const inRegions = regions.reduce((sum, region) => sum + (region.listed[at] ?? 0), 0)
      expect([inParts, inRegions]).toEqual([listed, listed])
    })
  })

  test('says who enters and leaves from one list to another, the same as the cards', () => {
    const { methods, pairs } = compared(three)
    methods.forEach(({ entering, leaving, listed }, at) => {
      expect(pairs[0]?.[at]).toMatchObject({ onlySecond: entering, onlyFirst: leaving })
      expect(pairs[at]?.[at]).toMatchObject({ both: listed, jaccard: 1 })
    })
  })

  test('names a method by what it is: current, a proposal that says the same, somebody’s own', () => {
    const proposals = [{ title: 'Only places', text: 'need.homes=0&need.money=0' }]
    const names = (scenarios: readonly Scenario[]) =>
      compared(scenarios, { proposals }).methods.map(({ name }) => name)
    expect(names(three)).toEqual(['Current method', 'Proposal: Only places', 'Your method'])
    expect(names([{}, without('places'), without('money')])).toEqual([
      'Current method',
      'Method B',
      'Method C',
    ])
  })

  test('gives only the settings that differ, with shares and what is left out', () => {
    const { settings } = compared([{}, without('homes')])
    expect(settings.map(({ label, values }) => [label, values.map(({ words }) => words)])).toEqual([
      ['homes, share of the Need', ['33%', 'Left out']],
    ])
    expect(compared([{}]).settings).toEqual([])
  })

  test('shows the areas on which the lists differ, or those of one part', () => {
    const all = compared(three)
    expect(all.span.total).toBe(all.onSome)
    for (const { letters, count } of all.parts) {
      const { span, areas } = compared(three, { lists: letters.toLowerCase() })
      expect(span.total).toBe(count)
      for (const { on } of areas) {
        expect(on.map((listed, at) => (listed ? 'ABC'.charAt(at) : '')).join('')).toBe(letters)
      }
    }
    expect(compared(three, { lists: 'AZ' }).lists).toBe('')
  })
})

describe('readMethod(snapshot, text)', () => {
  const read = (text: string) => readMethod(snapshot, text)
  const problems = (text: string) => {
    const method = read(text)
    return method.ok ? [] : method.issues.map(({ message }) => message).join(' ')
  }

  test('reads "current", fields, and links to any page with a method', () => {
    const value = { indices: { need: { domain_weights: { homes: 0 } } } }
    expect(read('current')).toEqual({ ok: true, value: {} })
    expect(read('https://reweigh.example.org/sandbox')).toEqual({ ok: true, value: {} })
    for (const text of [
      'need.homes=0',
      '?need.homes=0',
      ` https://reweigh.example.org/sandbox?dataset=${id}&need.homes=0&show=leaving#changes `,
      `/areas/A1?dataset=${id}&need.homes=0`,
    ]) {
      expect(read(text), text).toEqual({ ok: true, value })
    }
  })

  test('refuses a method of other data in words', () => {
    expect(problems('/sandbox?dataset=england-2019@1.0.0&need.homes=0')).toContain(
      'made with other data (england-2019@1.0.0). This page compares methods on toy@1.0.0',
    )
  })

  test('names everything that is wrong with a method', () => {
    expect(problems('need.homes=-1&need.nothing=0&other.thing=3')).toBe(
      'need.homes: enter a whole number from 0 to 1,000 need.nothing: there is no domain nothing in Need ' +
        'other.thing: there is no index other in this dataset',
    )
    expect(problems('javascript:alert(1)')).toContain('no link to a method')
    expect(problems('/proposals/wider-cut')).toContain('says nothing about a method')
    expect(problems('/compare?method=current')).toContain('is a comparison already')
    expect(problems(`need.homes=${'0'.repeat(7000)}`)).toContain('too long')
  })
})

test('fieldsOfLink(text) is null for what is no link', () => {
  expect([fieldsOfLink('hello'), fieldsOfLink('ftp://x/?a=b'), fieldsOfLink('')]).toEqual([null, null, null])
})

test('a comparison is one address, which reads back as the same methods', () => {
  const methods = ['current', 'need.homes=0&cut.need=15']
  const address = comparePath(id, methods, { lists: 'AB', page: 2 })
  expect(address).toBe(
    '/compare?dataset=toy@1.0.0&method=current&method=need.homes%3D0%26cut.need%3D15&lists=AB&page=2',
  )
  const fields = [...new URLSearchParams(address.split('?')[1])]
  expect(readCompareFields(fields)).toEqual({ methods, added: [], lists: 'AB', page: '2' })
})

test('readCompareFields(fields) takes the changes of any other page as a method beside the current one', () => {
  expect(readCompareFields([['need.homes', '0']]).methods).toEqual(['current', 'need.homes=0'])
  expect(
    readCompareFields([
      ['add', ' '],
      ['link', ' /sandbox '],
    ]).added,
  ).toEqual(['/sandbox'])
})
