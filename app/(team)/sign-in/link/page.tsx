import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { LinkPanel } from '#components/team/link-panel.tsx'
import { ownPath } from '#lib/auth/own-path.ts'
import { lookAtLink } from '#lib/auth/sign-in/look-at-link.ts'
import { arrivalTime } from '#lib/web/arrival-time.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { knownBrowserSecret } from '#lib/web/session-jar.ts'
import { formPage } from '#app/form-page.tsx'

// The address holds a secret. With "no-referrer" browsers would not say where the post comes from either.
export const metadata: Metadata = { title: 'Sign in', referrer: 'same-origin', robots: { index: false } }

/** Where the link in a letter leads. Opening it changes nothing. */
async function Link({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const fields = pageFields(await searchParams)
  const token = firstField(fields, 'token')
  const state = await lookAtLink(token, await knownBrowserSecret(), arrivalTime())
  return (
    <Page dataset={null}>
      <LinkPanel state={state} token={token} returnTo={ownPath(firstField(fields, 'to'))} />
    </Page>
  )
}

export default formPage(Link)
