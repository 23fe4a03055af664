import type { ReactNode } from 'react'
import { SiteFooter } from '#components/layout/site-footer.tsx'
import { SiteHeader } from '#components/layout/site-header.tsx'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SiteHeader invented />
      {children}
      <SiteFooter sources={null} />
    </>
  )
}
