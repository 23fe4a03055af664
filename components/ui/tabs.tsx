import type { ReactNode } from 'react'

export type Tab = {
  readonly key: string
  readonly href: string
  readonly words: ReactNode
  readonly current: boolean
}

/** Views of the same thing, one shown at a time, each with an address of its own; works without script. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="rw-tabs">
        {tabs.map(({ key, href, words, current }) => (
          <li key={key}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
