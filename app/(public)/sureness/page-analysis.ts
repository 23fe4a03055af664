import { headers } from 'next/headers'
import type { Asker } from '#lib/dataset/sureness/create-analyses.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { clientOf } from '#lib/web/client-of.ts'

/** What a page can show of an analysis. */
export type PageAnalysis<Found> =
  | { readonly kind: 'found'; readonly found: Found }
  /** Nobody has asked for it yet. */
  | { readonly kind: 'none' }
  /** It takes longer than a page may: it goes on, and the page can be asked for again. */
  | { readonly kind: 'running' }
  | { readonly kind: 'refused'; readonly message: string }

/** Milliseconds that a page without script waits for an analysis. */
const patience = 20_000

/** Milliseconds that an analysis goes on for a page that nobody may come back to. */
const longest = 90_000

/** The result of an analysis where it is known; where it is not and the page is asked to `run` it, runs it. */
export async function pageAnalysis<Found>(
  run: boolean,
  known: Found | null,
  analyse: (asker: Asker) => Promise<Found>,
): Promise<PageAnalysis<Found>> {
  if (known !== null) return { kind: 'found', found: known }
  if (!run) return { kind: 'none' }
  const client = clientOf((await headers()).get('x-forwarded-for'))
  const found = analyse({ client, signal: AbortSignal.timeout(longest) }).then(
    (value): PageAnalysis<Found> => ({ kind: 'found', found: value }),
    (error: unknown): PageAnalysis<Found> => {
      if (error instanceof ServiceError) return { kind: 'refused', message: error.message }
      throw error
    },
  )
  const late = Promise.withResolvers<PageAnalysis<Found>>()
  const timer = setTimeout(() => late.resolve({ kind: 'running' }), patience)
  found.catch(() => undefined) // It may fail after the page was sent.
  return Promise.race([found, late.promise]).finally(() => clearTimeout(timer))
}
