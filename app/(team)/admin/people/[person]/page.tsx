import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PersonPanel } from '#components/team/person-panel.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { listPeople } from '#lib/consultation/person/list-people.ts'
import { peoplePath, personPath } from '#lib/paths/team-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requireCode } from '#lib/web/require-code.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import {
  changeRoleAction,
  endSessionsAction,
  removePersonAction,
  resetSecondFactorAction,
} from './actions.ts'

export const metadata: Metadata = { title: 'Somebody of the team' }

/** One person of the team, and what an administrator can do about them. */
async function Person({ params }: { params: Promise<{ person: string }> }) {
  const { person: id } = await params
  const call = await currentCall()
  requirePermission(call, 'person.manage', personPath(id))
  requireCode(call, personPath(id))
  const person = (await listPeople(call, {})).find((candidate) => candidate.id === id)
  if (person === undefined) notFound()
  return (
    <TeamPage role="administrator" crumbs={[{ name: 'People', href: peoplePath() }, { name: person.name }]}>
      <PersonPanel
        person={person}
        changeRole={changeRoleAction}
        remove={removePersonAction}
        resetCode={resetSecondFactorAction}
        endSessions={endSessionsAction}
      />
    </TeamPage>
  )
}

export default formPage(Person)
