import type { ReactNode } from 'react'

const stroked = { fill: 'none', stroke: 'currentColor' } as const

/** The drawings that `Icon` can show, each in a box of its own size. Shapes of states are never changed alone. */
export const drawings = {
  entering: { box: 12, paths: <path d="M6 1 11.4 11H.6z" fill="currentColor" /> },
  leaving: {
    box: 12,
    paths: <path d="M6 10.2 1.6 2h8.8z" fill="#fff" stroke="currentColor" strokeWidth="1.9" />,
  },
  staying: { box: 12, paths: <circle cx="6" cy="6" r="4" fill="currentColor" /> },
  not_listed: { box: 12, paths: <circle cx="6" cy="6" r="4.2" {...stroked} strokeWidth="1.7" /> },
  met: { box: 16, paths: <path d="M2.5 8.5 6.5 12.5 13.5 4" {...stroked} strokeWidth="2.4" /> },
  not_met: { box: 16, paths: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" {...stroked} strokeWidth="2.4" /> },
  undo: {
    box: 16,
    paths: <path d="M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6" {...stroked} strokeWidth="1.8" />,
  },
  redo: {
    box: 16,
    paths: <path d="M10 3l3.5 3.5L10 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10" {...stroked} strokeWidth="1.8" />,
  },
  link: {
    box: 16,
    paths: (
      <path
        d="M6.5 9.5 9.5 6.5M7.5 4.5l1.7-1.7a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.7 1.7a2.8 2.8 0 0 1-4-4L4.5 7.5"
        {...stroked}
        strokeWidth="1.6"
      />
    ),
  },
  download: {
    box: 16,
    paths: <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" {...stroked} strokeWidth="1.8" />,
  },
  find: {
    box: 16,
    paths: (
      <>
        <circle cx="6.8" cy="6.8" r="4.3" {...stroked} strokeWidth="1.9" />
        <path d="M10 10l4 4" {...stroked} strokeWidth="2.2" />
      </>
    ),
  },
  descending: { box: 12, paths: <path d="M2 4h8L6 9z" fill="currentColor" /> },
  ascending: { box: 12, paths: <path d="M2 8h8L6 3z" fill="currentColor" /> },
} as const satisfies Record<string, { box: number; paths: ReactNode }>

export type Drawing = keyof typeof drawings

/**
 * Every drawing and the hatching of bars, once per page: icons and charts refer to them by id (`rw-entering`,
 * `url(#rw-hatch)`). Hidden by size rather than `display: none`, which would take the hatching with it.
 */
export function Symbols() {
  return (
    <svg className="rw-vh" width="1" height="1" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(drawings).map(([name, { box, paths }]) => (
          <symbol key={name} id={`rw-${name}`} viewBox={`0 0 ${box} ${box}`}>
            {paths}
          </symbol>
        ))}
        <pattern
          id="rw-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="#fff" />
          <rect width="2.2" height="5" fill="#f0b98f" />
        </pattern>
      </defs>
    </svg>
  )
}
