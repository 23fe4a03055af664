import { DataTable } from '#components/ui/data-table.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { panelResponsesPath, panelThemePath } from '#lib/paths/panel-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { AgreementSection, type AgreementView } from './agreement-section.tsx'
import { CreateThemeForm } from './theme-forms.tsx'

export type ThemeOfQuestion = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly retired: boolean
  readonly responses: number
  readonly withEvidence: number
}

export type ThemesView = {
  readonly question: string
  readonly position: number
  readonly wording: string
  readonly themes: readonly ThemeOfQuestion[]
  readonly agreement: AgreementView
}

/** The codeframe of a question: its themes with how often they were found, and how far coders agree. */
export function ThemesPage({ view, create }: { view: ThemesView; create: FormAction }) {
  const { question, position, wording, themes, agreement } = view
  const used = themes.filter(({ retired }) => !retired)
  const former = themes.filter(({ retired }) => retired)
  return (
    <>
      <h1>Themes of question {position}</h1>
      <p className="rw-lead">{wording}</p>
      <section className="rw-section">
        {used.length === 0 ? (
          <p>No theme yet.</p>
        ) : (
          <ThemeTable question={question} caption="Themes in use" themes={used} />
        )}
        <p className="rw-note rw-mt-2">
          Responses in which at least one panellist found the theme. A response can hold several themes.
        </p>
      </section>
      <CreateThemeForm key={themes.length} question={question} action={create} />
      {former.length > 0 && (
        <section className="rw-section">
          <ThemeTable question={question} caption="Themes out of use" themes={former} />
        </section>
      )}
      <AgreementSection question={question} agreement={agreement} />
    </>
  )
}

function ThemeTable({
  question,
  caption,
  themes,
}: {
  question: string
  caption: string
  themes: readonly ThemeOfQuestion[]
}) {
  return (
    <DataTable
      cards
      caption={caption}
      columns={[
        {
          key: 'name',
          head: 'Theme',
          header: true,
          wide: true,
          twelfths: 6,
          cell: ({ id, name, description }) => (
            <>
              <a href={panelThemePath(question, id)}>{name}</a>
              {description !== '' && <small className="rw-said">{description}</small>}
            </>
          ),
        },
        {
          key: 'responses',
          head: 'Responses',
          label: 'Responses',
          numeric: true,
          cell: ({ id, name, responses }) => (
            <a href={panelResponsesPath({ theme: id })}>
              {formatCount(responses)}
              <span className="rw-vh"> responses with “{name}”</span>
            </a>
          ),
        },
        {
          key: 'evidence',
          head: 'With evidence',
          label: 'With evidence',
          numeric: true,
          cell: ({ withEvidence }) => formatCount(withEvidence),
        },
      ]}
      rows={themes}
      rowKey={({ id }) => id}
    />
  )
}
