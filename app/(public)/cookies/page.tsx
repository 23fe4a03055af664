import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { CookiePage } from '#components/privacy/cookie-page.tsx'
import { siteCookies } from '#lib/web/site-cookies.ts'

export const metadata: Metadata = { title: 'Cookies' }

/** Which cookies the site sets, made from what sets them. */
export default function Cookies() {
  return (
    <Page dataset={null}>
      <CookiePage rows={siteCookies()} />
    </Page>
  )
}
