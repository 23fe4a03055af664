import type { ReactNode } from 'react'

/** A short word about a thing, such as "Current". Never the state of an area: that is `StateTag`. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'ok' | 'warn'; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'rw-tag' : `rw-tag rw-tag--${tone}`}>{children}</span>
}
