import type { Drawing } from '#components/layout/symbols.tsx'

/** A drawing beside the words that say the same; always hidden from assistive technology. */
export function Icon({ name }: { name: Drawing }) {
  return (
    <svg className="rw-i" aria-hidden="true" focusable="false">
      <use href={`#rw-${name}`} />
    </svg>
  )
}
