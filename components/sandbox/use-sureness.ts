'use client'

import { useEffect, useState } from 'react'
import { robustnessApiPath } from '#lib/paths/api-paths.ts'
import type { Firmness } from '#lib/scoring/robustness/firmness.ts'
import type { RobustnessAnswer } from '#lib/view/sureness/robustness-answer.ts'

/** How sure a result is: classes of the areas on its list, others that came up, and the share of reruns of each. */
export type Sureness = {
  readonly runs: number
  readonly onList: Readonly<Record<Firmness, number>>
  /** Areas that are not on the list and came up in at least 5% of reruns. */
  readonly others: number
  /** By code; an area that is not named never came up. */
  readonly shares: ReadonlyMap<string, number>
}

/** What can be said just now. `away`: the server had no time for it. */
export type SurenessState = { readonly kind: 'waiting' | 'away' } | ({ readonly kind: 'found' } & Sureness)

/** Milliseconds without another change before reruns are asked for: who still moves a weight does not want them. */
const pause = 1500

/** Asks how sure the result of a query is, once it has `settled` for a while; stops at the next change. */
export function useSureness(query: string, settled: boolean): SurenessState {
  const [state, setState] = useState<{ readonly query: string; readonly found: SurenessState } | null>(null)
  useEffect(() => {
    if (!settled) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      void askServer(query, stop.signal).then((found) => {
        if (!stop.signal.aborted) setState({ query, found })
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, settled])
  return state?.query === query ? state.found : { kind: 'waiting' }
}

async function askServer(query: string, signal: AbortSignal): Promise<SurenessState> {
  try {
    const response = await fetch(robustnessApiPath(query), {
      headers: { accept: 'application/json' },
      signal,
    })
    if (!response.ok) return { kind: 'away' }
    const answer: unknown = await response.json()
    return isAnswer(answer) ? { kind: 'found', ...surenessOf(answer) } : { kind: 'away' }
  } catch {
    return { kind: 'away' }
  }
}

/** Our own server made it from the same type. */
const isAnswer = (body: unknown): body is RobustnessAnswer =>
  typeof body === 'object' && body !== null && 'areas' in body && Array.isArray(body.areas)

function surenessOf({ plan, areas }: RobustnessAnswer): Sureness {
  const onList: Record<Firmness, number> = { core: 0, likely: 0, marginal: 0, unlikely: 0 }
  let others = 0
  for (const { listed, firmness } of areas) {
    if (listed) onList[firmness]++
    else if (firmness !== 'unlikely') others++
  }
  return {
    runs: plan.runs,
    onList,
    others,
    shares: new Map(areas.map(({ code, probability }) => [code, probability])),
  }
}
