import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOfQuery, methodFields, sandboxQuery } from '#lib/view/sandbox/address.ts'
import { lookFields, lookOf, shown } from '#lib/view/sandbox/look.ts'
import {
  differences,
  fieldsOfIndex,
  publishedSettings,
  putBack,
  settingsOf,
  withSetting,
} from '#lib/view/sandbox/settings.ts'
import { changedRows, sharesOf, weightOf } from '#lib/view/sandbox/shares.ts'
import { shortName, sharesSentence } from '#lib/view/sandbox/share-parts.ts'
import { toyMethod } from './toy.ts'

const published = publishedSettings(toyMethod)
const [cni, imd] = toyMethod.indices
if (cni === undefined || imd === undefined) throw new Error('the toy has two indices')

test('publishedSettings(method) has every control of the form once, as published', () => {
  expect(published).toMatchObject({
    'cni.civic': '100',
    'cni.civic.parks': '100',
    'cut.cni': '50',
    'cni.normalisation': 'none',
    'cni.domain_aggregation': 'arithmetic',
    'imd.transformation': 'none',
    ties: 'average',
  })
})

test('a choice that could change nothing is not offered: one indicator in each domain, no small areas', () => {
  const offered = imd.choices.filter((choice) => choice.offered).map(({ field }) => field)
  expect(offered).toEqual(['imd.normalisation', 'imd.transformation', 'imd.aggregation'])
})

test('differences(method, published) is nothing, also when numbers are written otherwise', () => {
  expect(differences(toyMethod, published)).toEqual([])
  expect(differences(toyMethod, { ...published, 'cni.civic': ' 0100 ', 'cut.cni': '50.0' })).toEqual([])
})

test('differences then settingsOf gives the controls back, whatever was typed', () => {
  const field = fc.constantFrom(...Object.keys(published))
  fc.assert(
    fc.property(fc.dictionary(field, fc.stringMatching(/^[0-9a-z.]{0,6}$/)), (typed) => {
      const settings = { ...published, ...typed }
      const back = settingsOf(toyMethod, differences(toyMethod, settings))
      expect(differences(toyMethod, back)).toEqual(differences(toyMethod, settings))
    }),
  )
})

test('settingsOf leaves fields alone that are no control, even hostile ones', () => {
  const settings = settingsOf(toyMethod, [
    ['__proto__', 'x'],
    ['cni.nothing', '1'],
  ])
  expect(settings).toEqual(published)
})

test('putBack sets the named fields as published and no others', () => {
  const settings = { ...published, 'cni.civic': '0', 'cut.cni': '20', 'imd.income': '7' }
  expect(differences(toyMethod, putBack(toyMethod, settings, fieldsOfIndex(toyMethod, 'cni')))).toEqual([
    ['imd.income', '7'],
  ])
})

test('weightOf reads whole numbers from 0 to 1,000 and nothing else', () => {
  expect(['0', '1000', ' 93 ', '007'].map(weightOf)).toEqual([0, 1000, 93, 7])
  for (const text of ['', '1001', '-1', '1.5', '1e2', '0x10', 'ten', undefined])
    expect(weightOf(text)).toBeNaN()
})

test('sharesOf divides a group among its weights, and is unknown while one of them is no weight', () => {
  const settings = withSetting(published, 'imd.income', '200')
  expect(sharesOf(imd.domains, settings)).toEqual([0.5, 0.25, 0.25])
  expect(sharesOf(imd.domains, withSetting(published, 'imd.income', '1500'))).toEqual([NaN, NaN, NaN])
})

test('a domain whose indicators are all left out has no share', () => {
  expect(sharesOf(cni.domains, { ...published, 'cni.civic.pubs': '0', 'cni.civic.parks': '0' })).toEqual([
    0, 1,
  ])
})

test('changedRows: doubling every weight of a group changes none, doubling one changes that one', () => {
  const all = { ...published, 'imd.income': '200', 'imd.health': '200', 'imd.crime': '200' }
  expect(changedRows(imd.domains, all)).toEqual([false, false, false])
  expect(changedRows(imd.domains, withSetting(published, 'imd.health', '200'))).toEqual([false, true, false])
})

test('sharesSentence says what was and, only after a change, what is', () => {
  expect(sharesSentence(cni.domains, published)).toBe(
    'Shares of the CNI. As published: civic 50.0%, links 50.0%.',
  )
  expect(sharesSentence(cni.domains, withSetting(published, 'cni.civic', '0'))).toBe(
    'Shares of the CNI. As published: civic 50.0%, links 50.0%. Yours: civic 0.0%, links 100.0%.',
  )
})

test('shortName gives a whole name, its first word, or that cut short', () => {
  const name = 'Education, skills and training'
  expect([40, 12, 6, 5].map((letters) => shortName(name, letters))).toEqual([name, 'Education', 'Educ.', ''])
})

test('sandboxQuery names the dataset when there are changes or when it is not the current one', () => {
  const now = { id: 'toy@1.0.0', current: true }
  expect(sandboxQuery(now, [])).toBe('')
  expect(sandboxQuery(now, [['cni.civic', '0']])).toBe('dataset=toy@1.0.0&cni.civic=0')
  expect(sandboxQuery({ ...now, current: false }, [])).toBe('dataset=toy@1.0.0')
  expect(sandboxQuery(now, [], { show: 'staying', sort: 'imd', reverse: true, page: 2, all: true })).toBe(
    'show=staying&sort=imd&order=reverse&page=2&rows=all',
  )
})

test('lookOf(lookFields(look)) is the look, and nonsense is the first look', () => {
  const looks = fc.record({
    show: fc.constantFrom(...shown),
    sort: fc.constantFrom('', 'cni', 'people', 'name'),
    reverse: fc.boolean(),
    page: fc.integer({ min: 1, max: 999_999 }),
    all: fc.boolean(),
  })
  fc.assert(
    fc.property(looks, (look) => {
      expect(lookOf(lookFields(look))).toEqual(look)
    }),
  )
  expect(lookOf(fieldsOfQuery('show=everything&page=-1&order=up'))).toEqual(lookOf([]))
})

test('methodFields keeps what may be about the method, and drops what others add and empty choices', () => {
  const fields = fieldsOfQuery(
    'utm_source=mail&_rsc=x&call+us.now=1&cni.civic=0&cni.normalisation=&form=1&include=cni.links&cut.cni=',
  )
  expect(methodFields(toyMethod, fields).map(([name]) => name)).toEqual([
    'cni.civic',
    'form',
    'include',
    'cut.cni',
  ])
})
