'use client'

import { useEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whether something has come near the part of the page that is looked at, or the page is printed; once it has, it stays so.
 * A page with many pictures draws each when it is needed. `waits`: false means at once.
 */
export function useSeen(waits: boolean): readonly [RefObject<HTMLDivElement | null>, boolean] {
  const place = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState(!waits)
  useEffect(() => {
    if (seen || place.current === null) return
    const watching = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true)
      },
      { rootMargin: '400px' },
    )
    watching.observe(place.current)
    // Paper has no part that is looked at, and is made right after this event.
    const print = () => flushSync(() => setSeen(true))
    window.addEventListener('beforeprint', print)
    return () => {
      watching.disconnect()
      window.removeEventListener('beforeprint', print)
    }
  }, [seen])
  return [place, seen]
}
