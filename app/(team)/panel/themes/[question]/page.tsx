import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ThemesPage } from '#components/panel/themes-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { readCoderAgreement } from '#lib/consultation/theme/coder-agreement.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { panelPath, panelThemesPath } from '#lib/paths/panel-paths.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'
import { createThemeAction } from './actions.ts'

export const metadata: Metadata = { title: 'Themes' }

/** The themes of a question. Agreement is calculated only when two coders were chosen. */
async function Themes({
  params,
  searchParams,
}: {
  params: Promise<{ question: string }>
  searchParams: Promise<SearchParams>
}) {
  const call = await currentCall()
  const { question: id } = await params
  requirePermission(call, 'panel.read', panelThemesPath(id))
  const consultation = await latestConsultation(call.arrivedAt)
  if (consultation === null) notFound()
  const { questions } = await readConsultation(call, { id: consultation })
  const question = questions.find((one) => one.id === id && !one.aboutYou)
  if (question === undefined) notFound()
  const [themes, people] = await Promise.all([listThemes(call, { consultation }), readPanelPeople(call, {})])
  const query = await searchParams
  const fields = pageFields(query)
  const chosen = (name: string) => people.find((person) => person.id === firstField(fields, name))?.id ?? ''
  const [first, second] = [chosen('first'), chosen('second')]
  const both = first !== '' && second !== ''
  const crumbs = [{ name: 'Panel', href: panelPath() }, { name: `Themes of question ${question.position}` }]
  return (
    <TeamPage role={roleOf(call)} crumbs={crumbs} saved={readSaved(query)}>
      <ThemesPage
        view={{
          question: id,
          position: question.position,
          wording: question.wording,
          themes: themes.filter(({ questionId }) => questionId === id),
          agreement: {
            ...{ first, second },
            people: people.map((person) => ({ value: person.id, name: person.name })),
            problem: both && first === second ? 'Choose two different people.' : '',
            themes:
              both && first !== second
                ? await readCoderAgreement(call, { question: id, first, second })
                : null,
          },
        }}
        create={createThemeAction}
      />
    </TeamPage>
  )
}

export default formPage(Themes)
