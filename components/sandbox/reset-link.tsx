import type { ReactNode } from 'react'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { Controls } from './controls.ts'

/** Sets some controls as published: a link to the page without those changes, so that it needs no script. */
export function ResetLink({
  controls,
  fields,
  children,
}: {
  controls: Controls
  fields: readonly string[]
  children: ReactNode
}) {
  return (
    <a className="rw-tool" href={sandboxPath(controls.without(fields))}>
      {children}
    </a>
  )
}
