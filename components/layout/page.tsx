import type { ReactNode } from 'react'
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx'
import type { Crumb } from '#lib/view/crumb.ts'
import type { PageDataset } from '#lib/view/data/page-dataset.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/**
 * A page with its frame: header, the way here, the main part (where the skip link leads) and footer.
 *
 * `dataset`: the one that is shown on this page, so that invented data is always called so; null when none is.
 * `strip`: what else is true of everything on the page, such as how long a consultation is open.
 */
export function Page({
  dataset,
  strip,
  crumbs,
  children,
}: {
  dataset: PageDataset | null
  strip?: ReactNode
  crumbs?: readonly Crumb[]
  children: ReactNode
}) {
  return (
    <>
      <SiteHeader invented={dataset?.invented ?? false}>{strip}</SiteHeader>
      {crumbs && <Breadcrumbs crumbs={crumbs} />}
      <main id="main" className="rw-container rw-main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter sources={dataset?.sources ?? null} />
    </>
  )
}
