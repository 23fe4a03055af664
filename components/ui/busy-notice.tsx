import { Notice } from './notice.tsx'

/** Something long could not be worked out because many ask. `href`: the same page. */
export function BusyNotice({ href }: { href: string }) {
  return (
    <Notice tone="warning" title="Many people ask just now.">
      <p>
        This takes a moment to work out, and there is no room for it at the moment.{' '}
        <a href={href}>Try again</a>
      </p>
    </Notice>
  )
}
