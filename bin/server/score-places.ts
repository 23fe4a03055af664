import type { Refusal } from '#lib/errors/service-error.ts'
import { tooBusy, tooManyAtOnce } from '#lib/web/score-refusals.ts'

/** A place among those who are being answered, to be given back; or why there is none. */
export type Place = { readonly giveBack: () => void } | { readonly refusal: Refusal }

/**
 * Counts who has been let in and not been answered yet: so many of one client, so many in all.
 *
 * @example
 *   const places = createScorePlaces({ perClient: 64, total: 256 })
 *   const place = places.take('127.0.0.1') // { giveBack }, or { refusal } when there is none
 */
export function createScorePlaces({ perClient, total }: { perClient: number; total: number }): {
  readonly take: (client: string) => Place
} {
  const taken = new Map<string, number>()
  let all = 0

  const change = (client: string, by: 1 | -1) => {
    const left = (taken.get(client) ?? 0) + by
    if (left === 0) taken.delete(client)
    else taken.set(client, left)
    all += by
  }

  const take = (client: string): Place => {
    if ((taken.get(client) ?? 0) >= perClient) return { refusal: tooManyAtOnce(perClient) }
    if (all >= total) return { refusal: tooBusy() }
    change(client, 1)
    const held = { still: true }
    const giveBack = () => {
      if (held.still) change(client, -1)
      held.still = false
    }
    return { giveBack }
  }

  return { take }
}
