import type { PanelResponseView } from '#components/panel/response-view.ts'
import type { PanelPerson } from '#lib/consultation/panel/read-people.ts'
import type { readPanelResponse } from '#lib/consultation/panel/read-response.ts'
import type { readWordings } from '#lib/consultation/panel/read-wordings.ts'
import type { ThemeName } from '#lib/consultation/theme/read-theme-names.ts'
import type { ScenarioCard } from '#lib/view/moderation/scenario-card.ts'
import { countsFor, ownThemes } from './own-themes.ts'

type Read = Awaited<ReturnType<typeof readPanelResponse>>

type Known = {
  readonly people: readonly PanelPerson[]
  readonly themes: readonly ThemeName[]
  readonly wordings: Awaited<ReturnType<typeof readWordings>>
  readonly region: string
  readonly card: ScenarioCard | null
  /** Who reads. */
  readonly me: string
}

/** What the page of a response shows, out of what was read. */
export function responseView(response: Read, known: Known): PanelResponseView {
  const { people, region, card, me } = known
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'somebody'
  const { id, reference, receivedAt, kind, organisation, quotable, scenarioTitle } = response
  return {
    ...{ id, reference, receivedAt, kind, organisation, quotable, scenarioTitle, region, card },
    answers: response.answers.flatMap((answer) => answerView(answer, response, known, nameOf)),
    notes: response.notes.map(({ personId, ...note }) => ({ ...note, by: nameOf(personId) })),
    readers: response.assignments.map(({ personId, doneAt }) => ({
      name: nameOf(personId),
      done: doneAt !== null,
    })),
    done: response.assignments.some(({ personId, doneAt }) => personId === me && doneAt !== null),
  }
}

function answerView(
  { id, questionId, questionVersion, choices, words, withheld }: Read['answers'][number],
  { tags, passages }: Read,
  { themes, wordings, me }: Known,
  nameOf: (id: string) => string,
) {
  const asked = wordings.find((one) => one.questionId === questionId && one.number === questionVersion)
  if (asked === undefined) return []
  const labels = new Map(asked.options.map(({ code, label }) => [code, label]))
  const found = new Map<string, Set<string>>()
  for (const tag of tags.filter(({ answerId }) => answerId === id)) {
    const theme = countsFor(themes, tag.themeId)
    found.set(theme, (found.get(theme) ?? new Set()).add(nameOf(tag.personId)))
  }
  return [
    {
      ...{ id, questionId, words, withheld },
      position: asked.position,
      wording: asked.wording,
      choices: choices.map((code) => labels.get(code) ?? code),
      themes: themes.filter((theme) => theme.questionId === questionId && !theme.retired),
      mine: ownThemes(tags, themes, id, me),
      found: [...found].map(([theme, names]) => ({
        theme: themeName(themes, theme),
        people: [...names].sort((one, other) => one.localeCompare(other, 'en-GB')),
      })),
      passages: passages
        .filter(({ answerId }) => answerId === id)
        .map(({ personId, start, end, quotation, id: passage }) => ({
          ...{ id: passage, start, end, quotation },
          by: nameOf(personId),
          mine: personId === me,
        })),
    },
  ]
}

function themeName(themes: readonly ThemeName[], id: string): string {
  const theme = themes.find((one) => one.id === id)
  if (theme === undefined) return ''
  return theme.retired ? `${theme.name} (out of use)` : theme.name
}
