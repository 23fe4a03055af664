'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everySeconds = 3

/** While it is on the page, the page is asked for anew every three seconds. Without script a link does the same. */
export function AskAgain() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), everySeconds * 1000)
    return () => clearInterval(timer)
  }, [router])
  return null
}
