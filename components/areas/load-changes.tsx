'use client'

import { useRef } from 'react'
import { useLater } from '#components/why/use-later.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { FlipView } from '#lib/view/areas/flip-view.ts'
import { SmallestChanges } from './smallest-changes.tsx'

/**
 * The smallest changes, which take about a second to find: asked for when they come near the screen. Without script, and
 * when that fails, a link leads to the page that has them. `src`: their data; `href`: that page.
 */
export function LoadChanges({ src, href, noun }: { src: string; href: string; noun: AreaNoun }) {
  const place = useRef<HTMLDivElement>(null)
  const { value, state } = useLater(src, readFlips, place)
  return (
    <div ref={place} aria-live="polite">
      {value === null ? (
        <p>
          {words[state]} <a href={href}>Work it out on a page of its own</a>
        </p>
      ) : (
        <SmallestChanges view={value} noun={noun} />
      )}
    </div>
  )
}

const words = {
  waiting: 'Every weight is tried one by one, which takes a moment.',
  there: '',
  busy: 'Many people ask just now. We try again in a moment.',
  failed: 'This could not be worked out just now.',
} as const

/** Our own server made it from the same type, so one key tells what it is. */
const readFlips = (body: unknown): FlipView | null =>
  typeof body === 'object' && body !== null && 'lines' in body ? (body as FlipView) : null
