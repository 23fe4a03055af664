import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Field } from '#components/ui/field.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { SelectField, type Choice } from '#components/ui/select-field.tsx'
import { panelResponsePath, panelResponsesPath } from '#lib/paths/panel-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatDate } from '#lib/view/format/format-date.ts'
import { kindWords, respondentKinds, type RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { PageSpan } from '#lib/view/page-numbers.ts'

export type PanelSought = {
  readonly kind: string
  readonly region: string
  readonly theme: string
  /** Its code. */
  readonly proposal: string
  readonly campaigns: string
  readonly assigned: string
}

export type PanelResponsesView = {
  readonly sought: PanelSought
  readonly span: PageSpan
  readonly regions: readonly Choice[]
  readonly themes: readonly Choice[]
  readonly proposals: readonly Choice[]
  readonly rows: readonly {
    readonly reference: string
    readonly receivedAt: Date
    readonly kind: RespondentKind
    readonly region: string
    readonly organisation: string
    readonly withMethod: boolean
    /** The beginning of what it says. */
    readonly words: string
  }[]
  /** A reference that was sought and is none of the panel's; empty = none was. */
  readonly unknown: string
}

const claims: readonly Choice[] = [
  { value: 'me', name: 'Me' },
  { value: 'nobody', name: 'Nobody' },
]

const campaigns: readonly Choice[] = [
  { value: 'out', name: 'Left out' },
  { value: 'only', name: 'Nothing else' },
]

/** The responses that the panel may read. */
export function PanelResponsesPage({ view }: { view: PanelResponsesView }) {
  const { sought, span, rows } = view
  return (
    <>
      <h1>Responses</h1>
      <Filter view={view} />
      <p role="status" className="rw-mb-3">
        <b>
          {span.total === 0 ? 'Nothing found.' : `${counted(span.total, 'response')} found, newest first.`}
        </b>
      </p>
      {span.total > 0 && (
        <>
          <DataTable
            cards
            caption="Responses"
            captionHidden
            columns={[
              {
                key: 'words',
                head: 'Response',
                header: true,
                wide: true,
                twelfths: 6,
                cell: ({ reference, words }) => (
                  <>
                    <a href={panelResponsePath(reference)}>{reference}</a>
                    <small className="rw-said rw-said--line" dir="auto">
                      {visibleText(words)}
                    </small>
                  </>
                ),
              },
              {
                key: 'from',
                head: 'From',
                label: 'From',
                cell: ({ kind, organisation }) =>
                  organisation === '' ? kindWords[kind] : visibleText(organisation),
              },
              { key: 'region', head: 'Region', label: 'Region', cell: ({ region }) => region || 'Not said' },
              {
                key: 'method',
                head: 'Method',
                label: 'Method',
                cell: ({ withMethod }) => (withMethod ? 'Attached' : 'None'),
              },
              {
                key: 'received',
                head: 'Received',
                label: 'Received',
                cell: ({ receivedAt }) => formatDate(receivedAt),
              },
            ]}
            rows={rows}
            rowKey={({ reference }) => reference}
          />
          <Pagination
            span={span}
            href={(page) => panelResponsesPath({ ...sought, page })}
            label="Pages of responses"
          />
        </>
      )}
    </>
  )
}

function Filter({ view: { sought, regions, themes, proposals, unknown } }: { view: PanelResponsesView }) {
  const kinds = respondentKinds.map((value) => ({ value, name: kindWords[value] }))
  return (
    <form className="rw-panel-filter" action={panelResponsesPath()} role="search">
      <SelectField id="kind" label="From" chosen={sought.kind} choices={kinds} />
      <SelectField id="region" label="Region" chosen={sought.region} choices={regions} />
      <SelectField id="theme" label="Theme" chosen={sought.theme} choices={themes} />
      <SelectField id="proposal" label="About the proposal" chosen={sought.proposal} choices={proposals} />
      <SelectField
        id="campaigns"
        label="Possible campaigns"
        all="Included"
        chosen={sought.campaigns}
        choices={campaigns}
      />
      <SelectField id="assigned" label="Given to" all="Anybody" chosen={sought.assigned} choices={claims} />
      <Field
        id="reference"
        label="Or a reference"
        error={unknown === '' ? undefined : 'The panel has no such response'}
      >
        {(control) => (
          <input className="rw-in" name="reference" defaultValue={unknown} autoComplete="off" {...control} />
        )}
      </Field>
      <Button type="submit" look="secondary">
        Show
      </Button>
    </form>
  )
}
