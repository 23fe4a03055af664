import type { Metadata } from 'next'
import { AccountPanel } from '#components/team/account-panel.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readAccount } from '#lib/auth/account/read-account.ts'
import { accountPath } from '#lib/paths/team-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { endOthersAction, signOutAction } from './actions.ts'

export const metadata: Metadata = { title: 'Your account' }

/** Who one is here, where one is signed in, and the ways out. */
async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'person.read_own', accountPath())
  const account = await readAccount(call, {})
  const sessions = account.sessions.map(({ id, since, lastSeen, here }) => ({
    ...{ id, here, since: formatMoment(since), lastSeen: formatMoment(lastSeen) },
  }))
  return (
    <TeamPage role={account.role} saved={readSaved(await searchParams)}>
      <AccountPanel account={{ ...account, sessions }} signOut={signOutAction} endOthers={endOthersAction} />
    </TeamPage>
  )
}

export default formPage(AccountPage)
