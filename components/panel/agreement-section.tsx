import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField, type Choice } from '#components/ui/select-field.tsx'
import { panelThemesPath } from '#lib/paths/panel-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { kappaWords } from '#lib/view/panel/kappa-words.ts'

export type AgreementView = {
  readonly people: readonly Choice[]
  readonly first: string
  readonly second: string
  /** Why the two cannot be compared; empty = they can, or none were chosen. */
  readonly problem: string
  /** Null until two people are chosen. */
  readonly themes:
    | readonly {
        readonly themeId: string
        readonly name: string
        readonly items: number
        readonly observed: number
        readonly expected: number
        readonly kappa: number
      }[]
    | null
}

/** How far two coders agree about each theme, when one asks for two. */
export function AgreementSection({ question, agreement }: { question: string; agreement: AgreementView }) {
  const { people, first, second, problem, themes } = agreement
  return (
    <section className="rw-section" id="agreement">
      <h2>Agreement between two coders</h2>
      <p className="rw-small rw-mt-2">
        How far two people find the same themes in the answers that both have finished. Cohen’s kappa (κ) is
        their agreement beyond what chance would give, from −1 to 1: higher means more agreement. 1 = they
        always agree, 0 = no more than by chance, below 0 = less than by chance.
      </p>
      <form className="rw-panel-filter" action={`${panelThemesPath(question)}#agreement`}>
        <SelectField id="first" label="First coder" all="Choose somebody" chosen={first} choices={people} />
        <SelectField
          id="second"
          label="Second coder"
          all="Choose somebody"
          chosen={second}
          choices={people}
        />
        <Button type="submit" look="secondary">
          Compare
        </Button>
      </form>
      {problem !== '' && <Notice tone="error" title={problem} />}
      {themes !== null && <Compared themes={themes} />}
    </section>
  )
}

function Compared({ themes }: { themes: NonNullable<AgreementView['themes']> }) {
  const items = themes[0]?.items ?? 0
  if (themes.length === 0) return <Notice title="There is no theme in use to compare." />
  if (items === 0)
    return <Notice title="They have not finished any response with an answer to this question both." />
  return (
    <>
      <p className="rw-mb-3" role="status">
        Over {counted(items, 'answer')} that both have finished:
      </p>
      <DataTable
        cards
        caption="Agreement by theme"
        captionHidden
        columns={[
          { key: 'name', head: 'Theme', header: true, wide: true, twelfths: 4, cell: ({ name }) => name },
          {
            key: 'observed',
            head: 'Judged alike',
            label: 'Judged alike',
            numeric: true,
            cell: ({ observed }) => formatPercent(observed, 0),
          },
          {
            key: 'expected',
            head: 'By chance',
            label: 'By chance',
            numeric: true,
            cell: ({ expected }) => formatPercent(expected, 0),
          },
          {
            key: 'kappa',
            head: 'κ',
            label: 'κ',
            numeric: true,
            cell: ({ kappa }) => (Number.isNaN(kappa) ? '–' : formatDecimal(kappa, 2)),
          },
          {
            key: 'means',
            head: 'What it means',
            wide: true,
            twelfths: 3,
            cell: ({ kappa }) => meaning(kappa),
          },
        ]}
        rows={themes}
        rowKey={({ themeId }) => themeId}
      />
      <p className="rw-note rw-mt-2">
        Judged alike: the share of the answers in which both found the theme, or neither did. By chance: the
        share that would be judged alike anyway, given how often each of them found it. The words are those of
        Landis and Koch (1977); they are a convention, not a test.
      </p>
    </>
  )
}

function meaning(kappa: number): string {
  if (!Number.isNaN(kappa)) return `There is ${kappaWords(kappa)}.`
  return 'Nothing can be said: both found it in every answer, or both in none.'
}
