import { DataTable, type Column } from '#components/ui/data-table.tsx'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { kindWords, type RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import type { ChoiceRow, ChoiceTable } from '#lib/view/outcome/choice-table.ts'

/** How questions about a proposal were answered, by kind of respondent. */
export function ChoiceTables({ tables }: { tables: readonly ChoiceTable[] }) {
  return tables.map((table) => (
    <div className="rw-mt-4" key={table.questionId}>
      {table.answered.all === 0 ? (
        <p>
          <b>{table.wording}</b> Nobody whose response was cleared answered this.
        </p>
      ) : (
        <DataTable
          tight
          cards={4}
          caption={table.wording}
          note="Number of responses; shares are of those who answered."
          columns={columns(table)}
          rows={table.rows}
          rowKey={({ label }) => label}
        />
      )}
    </div>
  ))
}

/** Responses with nearly the same text or the same weights may be a campaign: counted both ways, never left out. */
const onceColumn = (total: number): Column<ChoiceRow> => ({
  ...{ key: 'once', head: 'Campaigns once', label: 'Campaigns once', numeric: true },
  cell: ({ once }) => formatDecimal(once, Number.isInteger(once) ? 0 : 1),
  total: formatDecimal(total, Number.isInteger(total) ? 0 : 1),
})

const columns = ({ kinds, campaigns, answered }: ChoiceTable): Column<ChoiceRow>[] => [
  { key: 'label', head: 'Answer', header: true, wide: true, cell: ({ label }) => label, total: 'Answered' },
  {
    ...{ key: 'all', head: 'All', label: 'All', numeric: true },
    cell: ({ all, share }) => `${formatCount(all)} (${formatShare(share)})`,
    total: formatCount(answered.all),
  },
  ...(campaigns ? [onceColumn(answered.once)] : []),
  ...kinds.map((kind: RespondentKind): Column<ChoiceRow> => ({
    ...{ key: kind, head: kindWords[kind], label: kindWords[kind], numeric: true },
    cell: ({ byKind }) => formatCount(byKind[kind]),
    total: formatCount(answered.byKind[kind]),
  })),
]
