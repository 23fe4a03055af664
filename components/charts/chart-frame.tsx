'use client'

import { Suspense, useId, type ReactNode } from 'react'
import { useScripted } from '#components/ui/use-scripted.ts'
import { SavePicture } from './save-picture.tsx'
import { useSeen } from './use-seen.ts'

export type ChartFrameProps = {
  /** What its files are called when it is saved; unique on the page. Letters, digits and hyphens. */
  readonly name: string
  /** The finding, as a heading. */
  readonly title: ReactNode
  readonly level?: 2 | 3
  /** The picture in a sentence, for assistive technology. */
  readonly label: string
  /** How to read it: units, direction, what marks mean. */
  readonly note?: ReactNode
  /** How much room is kept for the picture before it is drawn; `own`: as high as it makes itself. */
  readonly size?: 'strip' | 'short' | 'middle' | 'square' | 'rows' | 'own'
  /** Drawn when it comes near the part of the page that is looked at: for a page with many pictures. */
  readonly whenSeen?: boolean
  /** The same data as a table. */
  readonly table: ReactNode
  /** What the table is called where it has to be opened. */
  readonly tableWords?: string
  /** The picture. It is drawn only in the browser, because Recharts writes inline styles, which pages may not carry. */
  readonly children: ReactNode
}

/** What whoever shows a chart says of it. */
export type Framed = Pick<ChartFrameProps, 'title' | 'label' | 'note' | 'table'>

/**
 * A picture of numbers with its finding above and its data as a table below. The server sends title, note and table, open;
 * with script the picture appears and the table is folded away under "See as a table".
 *
 * `children` is best loaded when it is needed: `const Chart = lazy(() => import('./own-chart.tsx'))`.
 */
export function ChartFrame(frame: ChartFrameProps) {
  const { name, title, level = 2, label, note, size = 'middle', table, children } = frame
  const { tableWords = 'See as a table', whenSeen = false } = frame
  const [place, seen] = useSeen(whenSeen)
  const scripted = useScripted()
  const titleId = useId()
  const Heading = `h${level}` as const
  return (
    <figure className="rw-figure" id={`chart-${name}`} aria-labelledby={titleId}>
      <div className="rw-panel__head">
        <Heading className="rw-h3" id={titleId}>
          {title}
        </Heading>
      </div>
      <div className={`rw-figure__chart rw-figure__chart--${size}`} role="img" aria-label={label} ref={place}>
        {scripted && seen && <Suspense>{children}</Suspense>}
      </div>
      {note !== undefined && <figcaption className="rw-note">{note}</figcaption>}
      <SavePicture name={name} title={label} headingId={titleId} />
      <details className="rw-figure__table" open={!scripted}>
        <summary>{tableWords}</summary>
        {table}
      </details>
    </figure>
  )
}
