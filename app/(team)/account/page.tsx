import type { Metadata } from 'next'
import { AccountPanel } from '#components/team/account-panel.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readAccount } from '#lib/auth/account/read-account.ts'
import { accountPath } from '#lib/paths/team-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { signOutAction } from './actions.ts'

export const metadata: Metadata = { title: 'Your account' }

/** Who one is here, and the ways out. */
async function AccountPage() {
  const call = await currentCall()
  requirePermission(call, 'person.read_own', accountPath())
  const account = await readAccount(call, {})
  return (
    <TeamPage role={account.role}>
      <AccountPanel account={account} action={signOutAction} />
    </TeamPage>
  )
}

export default formPage(AccountPage)
