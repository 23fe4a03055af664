import { expect, test } from 'vitest'
import { streamedText } from '#lib/web/streamed-text.ts'

function* lines(count: number, made: { count: number } = { count: 0 }): Generator<string> {
  for (let line = 0; line < count; line++) {
    made.count++
    yield `${line}\n`
  }
}

test('streamedText(lines, type) sends every line, in order', async () => {
  for (const count of [0, 1, 499, 500, 501, 3000]) {
    const response = streamedText(lines(count), 'text/csv')
    expect(response.headers.get('content-type')).toBe('text/csv')
    expect(await response.text()).toBe([...lines(count)].join(''))
  }
})

test('streamedText(lines, type) makes no more lines when nobody reads them', async () => {
  const made = { count: 0 }
  const reader = streamedText(lines(100_000, made), 'text/csv').body?.getReader()
  await reader?.read()
  await reader?.cancel()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(made.count).toBeLessThan(5000)
})
