import { useId, type ReactNode } from 'react'

/** A part of a page in a frame, named by its title. `wash`: on a quiet ground without a frame. */
export function Panel({
  title,
  level = 2,
  wash = false,
  aside,
  children,
}: {
  title: ReactNode
  level?: 2 | 3
  wash?: boolean
  /** Stands at the right of the title: a link or a button. */
  aside?: ReactNode
  children?: ReactNode
}) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={wash ? 'rw-panel rw-panel--wash' : 'rw-panel'} aria-labelledby={id}>
      <div className="rw-panel__head">
        <Heading className="rw-h3" id={id}>
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}
