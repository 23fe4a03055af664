import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from '#components/ui/breadcrumbs.tsx'

/** The main part of a page, where the skip link leads, with the way here above it. */
export function Page({ crumbs, children }: { crumbs?: readonly Crumb[]; children: ReactNode }) {
  return (
    <>
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <main id="main" className="rw-container rw-main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
