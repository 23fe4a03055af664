'use client'

import { useEffect, useState, type ReactNode } from 'react'

/**
 * A part that is closed until it is used: the browser's own disclosure, open from the start when something in it was
 * changed or is wrong (`used`), and opened when that happens later. It is never closed by itself.
 */
export function Disclosure({
  summary,
  used,
  className,
  children,
}: {
  summary: ReactNode
  used: boolean
  className: string
  children: ReactNode
}) {
  const [open, setOpen] = useState(used)
  useEffect(() => {
    if (used) setOpen(true)
  }, [used])
  return (
    <details className={className} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
