import type { ReactNode } from 'react'

/** Something to know before reading on. `title` says it; `children` say more or what can be done. */
export function Notice({
  tone = 'plain',
  title,
  children,
}: {
  tone?: 'plain' | 'done' | 'warning' | 'error'
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div className={tone === 'plain' ? 'rw-msg' : `rw-msg rw-msg--${tone}`}>
      <p>
        <b>{title}</b>
        {typeof children === 'string' ? ` ${children}` : null}
      </p>
      {typeof children === 'string' ? null : children}
    </div>
  )
}
