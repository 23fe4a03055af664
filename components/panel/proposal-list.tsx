import { DataTable } from '#components/ui/data-table.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { panelAssessmentPath } from '#lib/paths/panel-proposal-paths.ts'
import { panelProposalPath } from '#lib/paths/panel-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'

export type ProposalInList = {
  readonly code: string
  readonly position: number
  readonly title: string
  /** "62% agree, …"; empty when nobody was asked. */
  readonly support: string
  /** The reader has recorded a view. */
  readonly mine: boolean
  readonly recorded: number
  readonly recommended: boolean
}

/** The proposals, and how far the panel is with each. What anybody thinks is not here. */
export function ProposalList({
  title,
  proposals,
  panellists,
  assesses,
}: {
  title: string
  proposals: readonly ProposalInList[]
  /** How many there are. */
  panellists: number
  /** The reader records views. */
  assesses: boolean
}) {
  return (
    <>
      <h1>Proposals</h1>
      <p className="rw-muted rw-mt-2 rw-mb-4">{title}</p>
      <DataTable
        cards
        caption="Proposals and how far the panel is"
        captionHidden
        columns={[
          {
            ...{ key: 'title', head: 'Proposal', header: true, wide: true, twelfths: 4 as const },
            cell: ({ code, position, title: name }) => (
              <a href={panelProposalPath(code)}>
                {position}. {name}
              </a>
            ),
          },
          {
            ...{ key: 'support', head: 'Support', label: 'Support', wide: true },
            cell: ({ support }) => support || 'Asked as a choice: see what people said',
          },
          {
            ...{ key: 'recorded', head: 'Views recorded', label: 'Views recorded' },
            cell: ({ recorded }) =>
              `${formatCount(recorded)} of ${formatCount(Math.max(recorded, panellists))} panellists`,
          },
          ...(assesses ? [mine] : []),
          {
            ...{ key: 'recommended', head: 'Recommendation', label: 'Recommendation' },
            cell: ({ code, recommended }) =>
              recommended ? <a href={panelAssessmentPath(code)}>Written</a> : 'None yet',
          },
        ]}
        rows={proposals}
        rowKey={({ code }) => code}
      />
      <p className="rw-note rw-mt-4">
        Support: of responses that moderators let through, each possible campaign counted once; “agree” is
        strongly agree and agree. It says what those who answered think, not what everybody in the country
        thinks. What other panellists think opens after you have recorded your own view.
      </p>
    </>
  )
}

const mine = {
  ...{ key: 'mine', head: 'Your view', label: 'Your view' },
  cell: ({ code, mine: recorded }: ProposalInList) =>
    recorded ? <Tag tone="ok">Recorded</Tag> : <a href={panelAssessmentPath(code)}>Record it</a>,
}
