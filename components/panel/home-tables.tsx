import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import {
  panelProposalPath,
  panelProposalsPath,
  panelThemePath,
  panelThemesPath,
} from '#lib/paths/panel-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { HomeQuestion, HomeView } from './home-view.ts'

/** Themes of a question that the home page lists; the question's own page has all. */
const shown = 6

/** How far the panel is with the proposals. `assesses`: the reader records views. */
export function StandingTable({
  proposals,
  assesses,
}: {
  proposals: HomeView['proposals']
  assesses: boolean
}) {
  return (
    <>
      <h2 className="rw-mb-3">
        <a href={panelProposalsPath()}>Proposals</a>
      </h2>
      <DataTable
        cards
        caption="Proposals, and how far the panel is with them"
        captionHidden
        columns={[
          {
            key: 'title',
            head: 'Proposal',
            header: true,
            wide: true,
            cell: ({ code, title }) => <a href={panelProposalPath(code)}>{title}</a>,
          },
          ...(assesses
            ? [
                {
                  key: 'mine',
                  head: 'Your view',
                  label: 'Your view',
                  cell: ({ mine }: HomeView['proposals'][number]) =>
                    mine ? <Tag tone="ok">Recorded</Tag> : 'To record',
                },
              ]
            : []),
          {
            key: 'recorded',
            head: 'Views recorded',
            label: 'Views recorded',
            numeric: true,
            cell: ({ recorded }) => formatCount(recorded),
          },
          {
            key: 'recommended',
            head: 'Recommendation',
            label: 'Recommendation',
            cell: ({ recommended }) => (recommended ? 'Written' : 'Not yet'),
          },
        ]}
        rows={proposals}
        rowKey={({ code }) => code}
      />
      <p className="rw-note rw-mt-2">Others’ views open once you have recorded your own.</p>
    </>
  )
}

/** How far everybody is with reading. */
export function ProgressTable({ people }: { people: HomeView['people'] }) {
  return (
    <>
      <h2 className="rw-mb-3">Reading</h2>
      <DataTable
        cards
        caption="Responses given to panellists"
        captionHidden
        columns={[
          { key: 'name', head: 'Panellist', header: true, wide: true, cell: ({ name }) => name },
          {
            key: 'assigned',
            head: 'Given',
            label: 'Given',
            numeric: true,
            cell: ({ assigned }) => formatCount(assigned),
          },
          {
            key: 'done',
            head: 'Finished',
            label: 'Finished',
            numeric: true,
            cell: ({ done }) => formatCount(done),
          },
          {
            key: 'bar',
            head: 'Share finished',
            twelfths: 4,
            wide: true,
            cell: ({ done, assigned }) => <ValueBar value={done} most={assigned} />,
          },
        ]}
        rows={people}
        rowKey={({ personId }) => personId}
      />
      <p className="rw-note rw-mt-2">Numbers of responses. A response can be given to several panellists.</p>
    </>
  )
}

/** The themes of each question, with links to where they are worked on; questions without a theme come last, in short. */
export function ThemesByQuestion({ questions }: { questions: readonly HomeQuestion[] }) {
  const without = questions.filter(({ themes }) => themes.length === 0)
  return (
    <section className="rw-section">
      <h2>Themes</h2>
      {questions.flatMap(({ id, position, wording, themes }) =>
        themes.length === 0
          ? []
          : [
              <div key={id} className="rw-mt-4">
                <h3 className="rw-h4">
                  Question {position}: {wording}
                </h3>
                <ul className="rw-theme-list">
                  {themes.slice(0, shown).map((theme) => (
                    <li key={theme.id}>
                      <a href={panelThemePath(id, theme.id)}>{theme.name}</a>
                      <span>
                        {counted(theme.responses, 'response')}, {formatCount(theme.withEvidence)} with words
                        marked as evidence
                      </span>
                    </li>
                  ))}
                </ul>
                <p className="rw-small rw-mt-2">
                  <a href={panelThemesPath(id)}>
                    All themes of question {position}
                    {themes.length > shown ? ` (${formatCount(themes.length)})` : ''}, and agreement between
                    coders
                  </a>
                </p>
              </div>,
            ],
      )}
      {without.length > 0 && (
        <>
          <h3 className="rw-h4 rw-mt-4">No theme yet</h3>
          <ul className="rw-theme-list">
            {without.map(({ id, position, wording }) => (
              <li key={id}>
                <span>
                  Question {position}: {wording}
                </span>
                <a href={panelThemesPath(id)}>
                  Begin its themes<span className="rw-vh"> (question {position})</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
