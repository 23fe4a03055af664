import { Lost } from '#components/layout/lost.tsx'
import { SiteFooter } from '#components/layout/site-footer.tsx'
import { SiteHeader } from '#components/layout/site-header.tsx'

export const metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <>
      <SiteHeader invented={false} />
      <Lost />
      <SiteFooter sources={null} />
    </>
  )
}
