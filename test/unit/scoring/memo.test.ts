import { expect, it } from 'vitest'
import { createMemo } from '#lib/scoring/memo.ts'

const bytes = (byteLength: number) => ({ byteLength })

it('createMemo makes a thing once, and forgets what was used longest ago when it is full', () => {
  const memo = createMemo(100)
  let made = 0
  const ask = (key: string) =>
    memo(key, () => {
      made++
      return bytes(40)
    })
  expect(ask('a')).toBe(ask('a'))
  ask('b')
  ask('a')
  ask('c') // 'b' goes
  expect(made).toBe(3)
  ask('a')
  expect(made).toBe(3)
  ask('b')
  expect(made).toBe(4)
})

it('createMemo keeps what belongs to one set of weights only when it is asked for again', () => {
  const memo = createMemo()
  let made = 0
  const ask = () =>
    memo(
      'weights',
      () => {
        made++
        return bytes(8)
      },
      'when asked again',
    )
  ask()
  expect(ask()).toBe(ask())
  expect(made).toBe(2)
})
