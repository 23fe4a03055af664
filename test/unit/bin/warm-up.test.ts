import { expect, test, vi } from 'vitest'
import { warmUp } from '#bin/start/warm-up.ts'

test('warmUp(handle) asks for the busiest pages, one after the other', async () => {
  const asked: (string | undefined)[] = []
  await warmUp(async ({ url }, response) => {
    asked.push(url)
    await Promise.resolve(response.end('a page'))
  })
  expect(asked).toEqual(['/', '/sandbox', '/respond', '/respond/check'])
})

test('warmUp(handle) says that a page broke, and the start goes on', async () => {
  const said: string[] = []
  const error = vi.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0)
  await warmUp(() => Promise.reject(new Error('broken')))
  error.mockRestore()
  expect(said.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['warm-up'])
})
