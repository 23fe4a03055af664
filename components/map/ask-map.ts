import type { MapAnswer } from '#lib/view/map/map-answer.ts'
import { mapShapes, type MapShapes, type MapTopology } from './map-shapes.ts'

/** Seconds to wait when the server is busy and does not say how long; and the most that is waited for it. */
const usualWait = 3
const mostWait = 30

const kept = new Map<string, Promise<MapShapes>>()

/** The shapes behind an address of boundaries, fetched once: they never change. Rejects when they cannot be had. */
export function loadShapes(path: string): Promise<MapShapes> {
  const known = kept.get(path)
  if (known) return known
  const made = fetchJson(path, isTopology).then(mapShapes)
  kept.set(path, made)
  made.catch(() => kept.delete(path))
  return made
}

/** What the map shows. Waits when the server is busy; rejects when `signal` aborts or there is no answer. */
export const askMap = (path: string, signal: AbortSignal): Promise<MapAnswer> =>
  fetchJson(path, isAnswer, signal)

async function fetchJson<Value>(
  path: string,
  is: (body: unknown) => body is Value,
  signal?: AbortSignal,
): Promise<Value> {
  for (let attempt = 0; ; attempt++) {
    // Without headers of its own, so that what the page preloads is taken.
    const response = await fetch(path, signal ? { signal } : {})
    const busy = response.status === 429 || response.status === 503
    if (!busy || attempt === 4) {
      const body: unknown = await response.json()
      if (!response.ok || !is(body)) throw new Error(`${path} answered ${response.status}`)
      return body
    }
    const asked = Number(response.headers.get('retry-after') ?? usualWait)
    await pause(Math.min(Number.isFinite(asked) ? asked : usualWait, mostWait) * 1000, signal)
  }
}

const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    })
  })

/** Our own server made both from the same types, so that their kind tells what they are. */
const isTopology = (body: unknown): body is MapTopology => hasField(body, 'type', 'Topology')
const isAnswer = (body: unknown): body is MapAnswer => hasField(body, 'kind', 'map')

const hasField = (body: unknown, name: string, value: string): boolean =>
  typeof body === 'object' &&
  body !== null &&
  Object.entries(body).some(([key, held]) => key === name && held === value)
