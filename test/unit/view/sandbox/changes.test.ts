import { expect, test } from 'vitest'
import { changesInWords } from '#lib/view/sandbox/changes.ts'
import { illustration } from '#lib/view/sandbox/illustration.ts'
import { problemsFrom } from '#lib/view/sandbox/problems-from.ts'
import { problemsByField, problemsTitle } from '#lib/view/sandbox/problem.ts'
import { publishedSettings } from '#lib/view/sandbox/settings.ts'
import { timesWords } from '#lib/view/sandbox/times-words.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { issuesOf } from '#test/support/value-of.ts'
import { toyDataset, toyMethod, toySnapshot } from './toy.ts'

const published = publishedSettings(toyMethod)
const wordsOf = (changes: Readonly<Record<string, string>>) =>
  changesInWords(toyMethod, { ...published, ...changes }).map(({ title, detail }) =>
    `${title} ${detail}`.trim(),
  )

test('timesWords says a weight beside the published one as one says it', () => {
  const said = [200, 150, 50, 300, 135, 80, 470, 7, 101].map((weight) => timesWords(weight, 100))
  expect(said).toEqual([
    'counts twice as much',
    'counts one and a half times as much',
    'counts half as much',
    'counts three times as much',
    'counts 35% more',
    'counts 20% less',
    'counts 4.7 times as much',
    'counts 93% less',
    'counts 1% more',
  ])
  expect(timesWords(999, 1000)).toBe('counts less than 1% less')
  expect(timesWords(1, 1000)).toBe('counts 99% less')
})

test('nothing changed is nothing to say', () => {
  expect(wordsOf({})).toEqual([])
})

test('a heavier domain says how much and what its share was and is', () => {
  expect(wordsOf({ 'imd.income': '200' })).toEqual([
    'income counts twice as much. Its share of the IMD goes from 33% to 50%.',
  ])
})

test('a domain that is left out says what it had and who fills it', () => {
  expect(wordsOf({ 'imd.crime': '0' })).toEqual([
    'crime is left out of the IMD. It had a share of 33%; the other two grow to fill it.',
  ])
  expect(wordsOf({ 'cni.civic': '0' })).toEqual([
    'civic is left out of the CNI. It had a share of 50%; the other one grows to fill it.',
  ])
})

test('a changed illustrative indicator is marked', () => {
  const [change] = changesInWords(toyMethod, { ...published, 'cni.civic.parks': '300' })
  expect(change).toMatchObject({
    title: 'Parks counts three times as much.',
    detail: 'Its share of civic goes from 50% to 75%.',
    illustrative: true,
    field: 'cni.civic.parks',
  })
})

test('cut-offs and choices say what they are and were', () => {
  expect(wordsOf({ 'cut.cni': '12.5', 'imd.aggregation': 'geometric', ties: 'lowest' })).toEqual([
    'The cut-off of the CNI narrows to the worst 12.5% of wards. It was the worst 50%.',
    'Combine the domains (IMD): geometric average. Now: arithmetic average.',
    'Equal values: first place. Now: average place.',
  ])
})

test('what is still impossible is no change yet', () => {
  expect(wordsOf({ 'imd.income': '1500', 'cut.imd': 'ten', ties: 'random' })).toEqual([])
})

test('illustration counts made-up indicators of the current method and of the changes', () => {
  expect(illustration(toyMethod, published)).toEqual({ used: 1, indicators: 6 })
  expect(illustration(toyMethod, { ...published, 'cni.civic.parks': '0' })).toEqual({
    used: 1,
    indicators: 6,
  })
})

/** The problems that a link has, in the words of the page. */
function problemsOf(changes: Readonly<Record<string, string>>) {
  const read = readFields(toySnapshot.methodology, Object.entries(changes))
  const settings = { ...published, ...changes }
  if (!read.ok) return problemsFrom(toyMethod, settings, read.issues)
  const scoring = scoreDataset(toyDataset, read.value)
  return scoring.ok ? [] : problemsFrom(toyMethod, settings, scoring.issues)
}

test('a weight out of range is named at its field', () => {
  expect(problemsOf({ 'imd.income': '1500' })).toEqual([
    {
      field: 'imd.income',
      summary: 'income: enter a whole number from 0 to 1,000',
      message: 'income: enter a whole number from 0 to 1,000',
      clash: false,
    },
  ])
})

test('a cut that is no number and one that is too wide say the same', () => {
  const words = 'Cut-off of the CNI: enter a number above 0 and up to 50'
  for (const text of ['ten', '', '0', '51']) {
    expect(problemsOf({ 'cut.cni': text })).toMatchObject([{ field: 'cut.cni', summary: words }])
  }
})

test('an index with nothing included leads to its first domain', () => {
  expect(problemsOf({ 'cni.civic': '0', 'cni.links': '0' })).toMatchObject([
    { field: 'cni.civic', summary: 'CNI: include at least one domain, or the test has nothing to measure' },
  ])
})

test('two settings that exclude each other are both named, at their own controls', () => {
  const problems = problemsOf({ 'imd.aggregation': 'geometric', 'imd.transformation': 'z_score' })
  expect(problems.map(({ field, summary }) => [field, summary])).toEqual([
    ['imd.aggregation', 'Geometric average needs scores above 0'],
    ['imd.transformation', 'Z-score can give scores of 0 or below'],
  ])
  expect(problemsTitle(problems)).toBe('These settings do not work together')
  expect(problemsByField(problems).get('imd.transformation')).toBe(
    'Choose another scale, or an arithmetic average',
  )
})

test('a clash with a setting as published is named at both, the published one too', () => {
  const problems = problemsOf({ 'imd.domain_aggregation': 'geometric' })
  expect(problems.map(({ field, summary }) => [field, summary])).toEqual([
    ['imd.domain_aggregation', 'Geometric average needs scores above 0'],
    ['imd.normalisation', 'A scale left as it is can give scores of 0 or below'],
  ])
})

test('an unknown code is named, and nothing else is made of it', () => {
  const read = readFields(toySnapshot.methodology, [['cni.castles', '5']])
  expect(issuesOf(read)).toHaveLength(1)
  expect(problemsOf({ 'cni.castles': '5' })).toMatchObject([
    { field: null, summary: 'cni.castles: there is no domain castles in CNI' },
  ])
})
