import { expect, test } from 'vitest'
import { findArea } from '#lib/dataset/find-area.ts'

const codes = ['E05000026', 'e05x', 'E05X', '-1']

test('findArea(codes, code) is the position of exactly that code', () => {
  expect(findArea(codes, 'E05000026')).toEqual({ ok: true, value: 0 })
  expect(findArea(codes, 'e05x')).toEqual({ ok: true, value: 1 })
  expect(findArea(codes, 'E05X')).toEqual({ ok: true, value: 2 })
  expect(findArea(codes, '-1')).toEqual({ ok: true, value: 3 })
})

test('findArea(codes, code) is null when there is none', () => {
  expect(findArea(codes, 'E05000027')).toEqual({ ok: true, value: null })
})

test('findArea(codes, code) suggests a code that differs in case only', () => {
  expect(findArea(codes, 'e05000026')).toEqual({
    ok: false,
    issues: [{ path: 'code', message: 'codes are exact: did you mean E05000026?' }],
  })
})

test('findArea(codes, code) refuses what can be no code', () => {
  for (const code of ['', ' E05000026', 'E05000026 ', 'Ｅ05', 'a'.repeat(65), 'a/b', '\0', '__proto__ ']) {
    expect(findArea(codes, code).ok, code).toBe(false)
  }
})
