import { describe, expect, test } from 'vitest'
import { optionsOfKind } from '#lib/consultation/question/options-of-kind.ts'
import { agreementScale } from '#lib/consultation/question/question-options.ts'

const [pubs, halls] = [
  { code: 'pubs', label: 'Pubs' },
  { code: 'halls', label: 'Halls' },
]

describe('optionsOfKind(kind, given)', () => {
  test('keeps what is given for a choice, in its order', () => {
    expect(optionsOfKind('single_choice', [halls, pubs])).toEqual({ ok: true, value: [halls, pubs] })
  })

  test('gives agreement the one scale, and free text nothing', () => {
    expect(optionsOfKind('agreement', [])).toEqual({ ok: true, value: agreementScale })
    expect(optionsOfKind('free_text', [])).toEqual({ ok: true, value: [] })
  })

  test.each([
    ['free_text', [pubs]],
    ['agreement', [pubs, halls]],
    ['single_choice', []],
    ['multiple_choice', [pubs]],
    ['multiple_choice', [pubs, { ...halls, code: 'pubs' }]],
    ['single_choice', [pubs, { ...halls, label: 'Pubs' }]],
  ] as const)('refuses for %s what cannot be asked: %j', (kind, given) => {
    expect(optionsOfKind(kind, given)).toMatchObject({ ok: false, issues: [{ path: 'options' }] })
  })
})

test('agreementScale has five steps and "don’t know", each with a code and words of its own', () => {
  expect(new Set(agreementScale.map(({ code }) => code)).size).toBe(6)
  expect(new Set(agreementScale.map(({ label }) => label)).size).toBe(6)
  expect(agreementScale.at(-1)?.code).toBe('dont_know')
})
