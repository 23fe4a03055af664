import type { ReactNode } from 'react'

/** One figure: what it is, how much, and the unit or a remark. */
export type Stat = { readonly name: string; readonly value: ReactNode; readonly note?: ReactNode }

/** A few figures side by side. */
export function StatList({ stats, columns = 4 }: { stats: readonly Stat[]; columns?: 2 | 3 | 4 }) {
  return (
    <dl className={columns === 2 ? 'rw-stats' : `rw-stats rw-stats--${columns}`}>
      {stats.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
