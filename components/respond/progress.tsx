import { checkPath } from '#lib/paths/respond-paths.ts'
import type { RespondStep } from '#lib/view/respond/respond-steps.ts'

/** How far one is, and the way to every page. `current`: the address of this page. */
export function Progress({ steps, current }: { steps: readonly RespondStep[]; current: string }) {
  const all = [...steps, { name: 'Check and send', href: checkPath(), done: false, note: '' }]
  return (
    <ol className="rw-prog">
      {all.map(({ name, href, done, note }) =>
        href === current ? (
          <li key={href} aria-current="step">
            <span>
              {name}
              <small>You are here</small>
            </span>
          </li>
        ) : (
          <li key={href} className={done ? 'rw-prog__done' : undefined}>
            <span>
              <a href={href}>{name}</a>
              {note !== '' && <small>{note}</small>}
            </span>
          </li>
        ),
      )}
    </ol>
  )
}
