'use client'

import { Fault } from '#components/layout/fault.tsx'
import { SiteFooter } from '#components/layout/site-footer.tsx'
import { SiteHeader } from '#components/layout/site-header.tsx'

export default function LayoutError({ error }: { error: Error & { digest?: string } }) {
  return (
    <>
      <SiteHeader invented={false} />
      <Fault id={error.digest ?? null} />
      <SiteFooter sources={null} />
    </>
  )
}
