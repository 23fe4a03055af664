import { homePath } from '#lib/paths/page-paths.ts'
import { accountPath } from '#lib/paths/team-paths.ts'
import { Page } from './page.tsx'

/** What somebody of the team sees at a page that their role does not open. */
export function NotForYou() {
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>This page is not open to you</h1>
        <p>You are signed in, but your role does not include this page. An administrator can change that.</p>
        <p>
          You can go to <a href={accountPath()}>your account</a> or the <a href={homePath()}>home page</a>.
        </p>
      </div>
    </Page>
  )
}
