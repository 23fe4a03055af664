import type { Metadata } from 'next'
import { AddPersonForm } from '#components/team/add-person-form.tsx'
import { PeopleTable } from '#components/team/people-table.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { listPeople } from '#lib/consultation/person/list-people.ts'
import { peoplePath } from '#lib/paths/team-paths.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'
import { addPersonAction } from './actions.ts'

export const metadata: Metadata = { title: 'People' }

/** Who belongs to the team. */
async function People({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'person.manage', peoplePath())
  return (
    <TeamPage role="administrator" saved={readSaved(await searchParams)}>
      <h1>People</h1>
      <PeopleTable people={await listPeople(call, {})} />
      <Panel title="Add somebody" wash>
        <AddPersonForm action={addPersonAction} />
      </Panel>
    </TeamPage>
  )
}

export default formPage(People)
