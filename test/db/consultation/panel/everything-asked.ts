import { exportForPanel } from '#lib/consultation/export/export-for-panel.ts'
import { readEnsemble, readProposedWeights } from '#lib/consultation/ensemble/read-ensemble.ts'
import { readEnsembleProgress } from '#lib/consultation/ensemble/read-ensemble-progress.ts'
import { listPanelResponses } from '#lib/consultation/panel/list-responses.ts'
import { nextPanelResponse } from '#lib/consultation/panel/next-response.ts'
import { readDiscussion } from '#lib/consultation/panel/read-discussion.ts'
import { readInterests } from '#lib/consultation/panel/read-interests.ts'
import { readPanelPeople } from '#lib/consultation/panel/read-people.ts'
import { readPanelProgress } from '#lib/consultation/panel/read-progress.ts'
import { readRecommendations } from '#lib/consultation/panel/read-recommendations.ts'
import { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import { readProposalStanding } from '#lib/consultation/panel/read-standing.ts'
import { readOwnViews, readPanelViews } from '#lib/consultation/panel/read-views.ts'
import { readWordings } from '#lib/consultation/panel/read-wordings.ts'
import { readTopQuotations } from '#lib/consultation/support/read-top-quotations.ts'
import { readSupport } from '#lib/consultation/support/read-support.ts'
import { readCoderAgreement } from '#lib/consultation/theme/coder-agreement.ts'
import { listThemes, themeHistory } from '#lib/consultation/theme/list-themes.ts'
import { readQuotations } from '#lib/consultation/theme/read-quotations.ts'
import { readTaggedAnswers } from '#lib/consultation/theme/read-tagged-answers.ts'
import { readThemeNames } from '#lib/consultation/theme/read-theme-names.ts'
import { readTheme } from '#lib/consultation/theme/read-theme.ts'
import type { Call } from '#lib/service/call.ts'
import { allBytes, filesOf, sheetsOf } from '#test/support/read-export.ts'

/** What the panel's questions are asked about. */
type Subjects = {
  readonly consultation: string
  readonly proposal: string
  readonly question: string
  readonly theme: string
  readonly references: readonly string[]
  readonly coders: readonly [string, string]
}

/** Each file of lib that holds a query for the panel, with all that it can be asked. */
export const everythingAsked: Readonly<
  Record<string, (call: Call, subjects: Subjects) => readonly Promise<unknown>[]>
> = {
  'ensemble/read-ensemble-progress.ts': (call, { consultation }) => [
    readEnsembleProgress(call, { consultation }),
  ],
  'ensemble/read-ensemble.ts': (call, { consultation }) => [
    readEnsemble(call, { consultation }),
    readProposedWeights(call, { consultation }),
  ],
  'export/export-records.ts': (call, { consultation }) => [
    exportForPanel(call, { consultation, format: 'csv' })
      .then(allBytes)
      .then(filesOf)
      .then((files) => [...files]),
  ],
  'export/read-export-facts.ts': (call, { consultation }) => [
    exportForPanel(call, { consultation, format: 'xlsx' })
      .then(allBytes)
      .then(sheetsOf)
      .then((sheets) => [...sheets]),
  ],
  'panel/list-responses.ts': (call, { consultation, theme, proposal }) => [
    ...[1, 2, 3].map((page) => listPanelResponses(call, { consultation, page })),
    listPanelResponses(call, { consultation, theme }),
    listPanelResponses(call, { consultation, proposal, campaigns: 'out' }),
  ],
  'panel/next-response.ts': (call, { consultation }) => [nextPanelResponse(call, { consultation })],
  'panel/read-discussion.ts': (call, { proposal }) => [readDiscussion(call, { proposal })],
  'panel/read-interests.ts': (call, { consultation }) => [readInterests(call, { consultation })],
  'panel/read-people.ts': (call) => [readPanelPeople(call, {})],
  'panel/read-progress.ts': (call, { consultation }) => [readPanelProgress(call, { consultation })],
  'panel/read-recommendations.ts': (call, { proposal }) => [readRecommendations(call, { proposal })],
  'panel/read-response.ts': (call, { references }) =>
    references.map((reference) =>
      readPanelResponse(call, { reference }).catch((error: unknown) => String(error)),
    ),
  'panel/read-standing.ts': (call, { consultation }) => [readProposalStanding(call, { consultation })],
  'panel/read-views.ts': (call, { proposal }) => [
    readOwnViews(call, { proposal }),
    readPanelViews(call, { proposal }),
  ],
  'panel/read-wordings.ts': (call, { consultation }) => [readWordings(call, { consultation })],
  'support/read-top-quotations.ts': (call, { question }) => [
    readTopQuotations(call, { questions: [question] }),
  ],
  'support/read-support.ts': (call, { consultation }) => [readSupport(call, { consultation })],
  'theme/coder-agreement.ts': (call, { question, coders: [first, second] }) => [
    readCoderAgreement(call, { question, first, second }),
  ],
  'theme/list-themes.ts': (call, { consultation, theme }) => [
    listThemes(call, { consultation }),
    themeHistory(call, { theme }),
  ],
  'theme/read-quotations.ts': (call, { theme }) => [readQuotations(call, { theme })],
  'theme/read-tagged-answers.ts': (call, { theme }) => [readTaggedAnswers(call, { theme })],
  'theme/read-theme-names.ts': (call, { consultation }) => [readThemeNames(call, { consultation })],
  'theme/read-theme.ts': (call, { question, theme }) => [readTheme(call, { question, theme })],
}
