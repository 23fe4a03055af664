import { expect, test } from 'vitest'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import { answerFields } from '#lib/view/sandbox/answer-fields.ts'
import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import { toyDataset, toySnapshot } from './toy.ts'

const answer = (fields: readonly Field[]) =>
  answerFields(
    { id: toyDataset.id, current: true, snapshot: toySnapshot },
    (scenario) => Promise.resolve(scoreDataset(toyDataset, scenario)),
    fields,
  )

/** The result of a query that must have one. */
async function resultOf(query: string) {
  const { answer: said } = await answer(fieldsOfQuery(query))
  if (said.kind === 'problems') throw new Error(said.problems.map(({ summary }) => summary).join('\n'))
  return said.result
}

/** The fields that the form would send when nothing was touched, with some of them changed. */
async function formWith(
  changes: Readonly<Record<string, string>>,
  unticked: readonly string[] = [],
): Promise<Field[]> {
  const { settings } = await answer([])
  const weights = Object.keys(settings).filter((field) =>
    /^(cni|imd)\.(civic|links|income|health|crime)/.test(field),
  )
  return [
    ['form', '1'],
    ...Object.entries({ ...settings, ...changes }),
    ...weights.filter((field) => !unticked.includes(field)).map((field): Field => ['include', field]),
  ]
}

test('answerFields of nothing is the current method at the plain address', async () => {
  expect(await resultOf('')).toMatchObject({ changed: false, query: '', counts: { entering: 0, leaving: 0 } })
})

test('answerFields gives equal scenarios one canonical query, however they are written', async () => {
  const canonical = (await resultOf('imd.income=200')).query
  expect(canonical).toBe('dataset=toy@1.0.0&imd.income=200')
  expect((await resultOf('imd.crime=50&imd.income=100&imd.health=50&utm_source=x')).query).toBe(canonical)
  expect(await resultOf('imd.income=200&imd.crime=200&imd.health=200')).toMatchObject({
    query: '',
    changed: false,
  })
})

test('an untouched form comes to the current method', async () => {
  const { answer: said, settings } = await answer(await formWith({}))
  expect(said).toMatchObject({ kind: 'result', result: { query: '', changed: false } })
  expect(settings).toEqual((await answer([])).settings)
})

test('a form with an unticked box leaves that out', async () => {
  const { answer: said } = await answer(await formWith({}, ['imd.crime']))
  expect(said).toMatchObject({ kind: 'result', result: { query: 'dataset=toy@1.0.0&imd.crime=0' } })
})

test('answerFields says what each change does on its own, and nothing where that cannot be calculated', async () => {
  const alone = (await resultOf('imd.crime=0&cut.imd=25')).alone
  expect(Object.keys(alone).sort()).toEqual(['cut.imd', 'imd.crime'])
  expect(alone['imd.crime']).toEqual({ entering: 0, leaving: 0 })
  expect((await resultOf('imd.aggregation=geometric&imd.transformation=rank')).alone).not.toHaveProperty(
    'imd.aggregation',
  )
})

test('answerFields names problems of reading and of checking at once, and keeps what was typed', async () => {
  const { answer: said, settings } = await answer(await formWith({ 'imd.income': '1500', 'cut.cni': '60' }))
  expect(said.kind === 'problems' && said.problems.map(({ field }) => field)).toEqual([
    'imd.income',
    'cut.cni',
  ])
  expect(settings).toMatchObject({ 'imd.income': '1500', 'cut.cni': '60' })
})

test('answerFields does not take a code that every object has for one of the method', async () => {
  for (const name of ['cni.constructor', 'cni.__proto__', 'cut.toString', 'cni.civic.hasOwnProperty']) {
    expect((await answer([[name, '1']])).answer).toMatchObject({
      kind: 'problems',
      problems: [{ field: null }],
    })
  }
})
