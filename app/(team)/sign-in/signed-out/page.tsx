import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { homePath } from '#lib/paths/page-paths.ts'
import { signInPath } from '#lib/paths/team-paths.ts'

export const metadata: Metadata = { title: 'You are signed out' }

/** After signing out. */
export default function SignedOut() {
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>You are signed out</h1>
        <p>
          You can <a href={signInPath()}>sign in again</a> or go to the <a href={homePath()}>home page</a>.
        </p>
      </div>
    </Page>
  )
}
