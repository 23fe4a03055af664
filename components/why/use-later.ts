'use client'

import { useEffect, useState, type RefObject } from 'react'

/** Something that takes the server a moment. `value`: the last answer, also while a newer one is worked out. */
export type Later<Value> = {
  readonly value: Value | null
  /** `busy`: the server asked us to come back, and we do; `failed`: it will not come by itself. */
  readonly state: 'waiting' | 'there' | 'busy' | 'failed'
}

/** So often is a busy server asked again. */
const tries = 6

/**
 * Fetches JSON when an element comes near the screen, and again when the address changes. A server that is busy (429,
 * 503) is asked again when it says.
 *
 * `element`: what is waited for; `read`: the answer's value, or null when it is not one.
 */
export function useLater<Value>(
  url: string,
  read: (body: unknown) => Value | null,
  element: RefObject<Element | null>,
): Later<Value> {
  const [seen, setSeen] = useState(false)
  const [later, setLater] = useState<Later<Value>>({ value: null, state: 'waiting' })

  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '600px' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])

  useEffect(() => {
    if (!seen) return
    const abort = new AbortController()
    void fetchLater(url, read, abort.signal, (state, value) => {
      if (!abort.signal.aborted) setLater((before) => ({ state, value: value ?? before.value }))
    })
    return () => abort.abort()
  }, [seen, url, read])
  return later
}

async function fetchLater<Value>(
  url: string,
  read: (body: unknown) => Value | null,
  signal: AbortSignal,
  tell: (state: Later<Value>['state'], value: Value | null) => void,
): Promise<void> {
  tell('waiting', null)
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      const response = await fetch(url, { headers: { accept: 'application/json' }, signal })
      const value = response.ok ? read(await response.json()) : null
      if (value !== null) {
        tell('there', value)
        return
      }
      if (response.status !== 503 && response.status !== 429) break
      tell('busy', null)
      await sleep(secondsOf(response) * 1000)
      if (signal.aborted) return
    } catch {
      break
    }
  }
  tell('failed', null)
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function secondsOf({ headers }: Response): number {
  const text = headers.get('retry-after') ?? ''
  return /^\d{1,2}$/.test(text) ? Number(text) : 3
}
