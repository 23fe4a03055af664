import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ThemePage } from '#components/panel/theme-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { readConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import { latestConsultation } from '#lib/consultation/moderation/latest-consultation.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { listThemes } from '#lib/consultation/theme/list-themes.ts'
import { readQuotations } from '#lib/consultation/theme/read-quotations.ts'
import { readTaggedAnswers } from '#lib/consultation/theme/read-tagged-answers.ts'
import { readTheme } from '#lib/consultation/theme/read-theme.ts'
import { panelPath, panelThemePath, panelThemesPath } from '#lib/paths/panel-paths.ts'
import { themeChangeWords } from '#lib/view/panel/theme-change-words.ts'
import { readSaved } from '#lib/view/team/saved-notice.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { roleOf } from '#lib/web/role-of.ts'
import { formPage } from '#app/form-page.tsx'
import { mergeAction, renameAction, retireAction, splitAction } from './actions.ts'

export const metadata: Metadata = { title: 'A theme' }

const actions = { rename: renameAction, merge: mergeAction, split: splitAction, retire: retireAction }

/** One theme of a question. */
async function Theme({
  params,
  searchParams,
}: {
  params: Promise<{ question: string; theme: string }>
  searchParams: Promise<SearchParams>
}) {
  const call = await currentCall()
  const { question, theme: id } = await params
  requirePermission(call, 'panel.read', panelThemePath(question, id))
  const consultation = await latestConsultation(call.arrivedAt)
  if (consultation === null) notFound()
  const theme = await orNotFound(readTheme(call, { question, theme: id }))
  const query = await searchParams
  const given = firstField(pageFields(query), 'page')
  const page = /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1
  const [{ questions }, themes, people, { quotations, more }, answers] = await Promise.all([
    readConsultation(call, { id: consultation }),
    listThemes(call, { consultation }),
    readPanelPeople(call, {}),
    readQuotations(call, { theme: id, page }),
    theme.retiredAt === null ? readTaggedAnswers(call, { theme: id }) : [],
  ])
  const retired = theme.retiredAt !== null
  const known = [theme.mergedInto, theme.splitFrom, ...theme.merged, ...theme.parts, ...themes]
  const themeName = (other: string | null) => known.find((one) => one?.id === other)?.name ?? ''
  const at = (number: number) => `${panelThemePath(question, id)}?page=${number}`
  const position = questions.find((one) => one.id === question)?.position ?? ''
  const crumbs = [
    { name: 'Panel', href: panelPath() },
    { name: `Themes of question ${position}`, href: panelThemesPath(question) },
    { name: theme.name },
  ]
  return (
    <TeamPage role={roleOf(call)} crumbs={crumbs} saved={readSaved(query)}>
      <ThemePage
        theme={{
          ...{ question, id, retired, quotations, answers },
          name: theme.name,
          description: theme.description,
          responses: themes.find((one) => one.id === id)?.responses ?? 0,
          mergedInto: theme.mergedInto,
          splitFrom: theme.splitFrom,
          merged: theme.merged,
          parts: theme.parts,
          history: theme.events.map(({ id: event, change, name, otherId, personId, at: moment }) => ({
            id: event,
            words: themeChangeWords(change, name, themeName(otherId)),
            by: people.find((person) => person.id === personId)?.name ?? '',
            at: moment,
          })),
          newer: page > 1 ? at(page - 1) : null,
          older: more ? at(page + 1) : null,
          others: themes
            .filter((one) => one.questionId === question && one.id !== id && !one.retired)
            .map((one) => ({ value: one.id, name: one.name })),
        }}
        actions={actions}
      />
    </TeamPage>
  )
}

export default formPage(Theme)
