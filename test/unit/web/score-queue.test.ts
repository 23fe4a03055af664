import { expect, test, vi } from 'vitest'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

const broken = defineRoute({
  GET: async (call) =>
    jsonResponse(
      await scoreInTurn(call, () => {
        throw new RangeError('the engine broke')
      }),
    ),
})
const working = defineRoute({ GET: async (call) => jsonResponse(await scoreInTurn(call, () => 7)) })
const request = () => new Request('http://127.0.0.1/api/v1/score')
const context = { params: Promise.resolve({}) }

test('F35: a scoring that throws is 503 with Retry-After and one line in the log, and the next one is answered', async () => {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  const response = await broken.GET(request(), context)
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await response.text()).not.toContain('the engine broke')
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('the engine broke')
  expect(await (await working.GET(request(), context)).text()).toBe('7')
})
