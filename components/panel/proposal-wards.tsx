import { Button } from '#components/ui/button.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import { Field } from '#components/ui/field.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { ValueBar } from '#components/ui/value-bar.tsx'
import { areaPath } from '#lib/paths/page-paths.ts'
import { panelWardsPath, type CampaignsInAddress } from '#lib/paths/panel-proposal-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatShare } from '#lib/view/format/format-share.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import type { WardShareRow, WardsView, WardsWanted } from '#lib/view/panel/proposal-wards.ts'

type Props = {
  readonly code: string
  readonly campaigns: CampaignsInAddress
  readonly noun: AreaNoun
  readonly wanted: WardsWanted
  readonly view: WardsView
}

/** How often each area is listed by the attached methods: to be searched, sorted and turned by links and a plain form. */
export function ProposalWards({ code, campaigns, noun, wanted, view }: Props) {
  const { rows, span, half, halfNew, below } = view
  const { q, show, order } = wanted
  const search = { q, show, order: order === 'share' ? '' : order }
  return (
    <section className="rw-section">
      <h2>How often each {noun.one} is listed</h2>
      <p className="rw-intro">
        Each attached method was run again. The figure of a {noun.one} is the share of methods that list it:
        100% = all of them, 0% = none. {counted(half, noun.one, noun.many)} {half === 1 ? 'is' : 'are'} listed
        by at least half: {formatCount(halfNew)} of them {halfNew === 1 ? 'is' : 'are'} not on today’s list,
        and {formatCount(below)} of today’s list fall below half. It shows how far methods agree, not which of
        them is right.
      </p>
      <form className="rw-queue__filter" action={panelWardsPath(code)} role="search">
        {campaigns === 'all' && <input type="hidden" name="campaigns" value="all" />}
        {order !== 'share' && <input type="hidden" name="order" value={order} />}
        <Field id="q" label={`Name of the ${noun.one} or district`}>
          {(control) => <input className="rw-in" name="q" defaultValue={q} maxLength={100} {...control} />}
        </Field>
        <SelectField
          id="show"
          label="Show"
          all={`All ${noun.many}`}
          chosen={show}
          choices={[
            { value: 'listed', name: 'On today’s list' },
            { value: 'unlisted', name: 'Not on today’s list' },
          ]}
        />
        <Button type="submit" look="secondary">
          Find
        </Button>
      </form>
      {rows.length === 0 ? (
        <p role="status">
          <b>No {noun.one} fits.</b> <a href={panelWardsPath(code, campaigns)}>Show all</a>
        </p>
      ) : (
        <>
          <DataTable
            cards
            tight
            caption={`${upperFirst(noun.many)}, and the share of methods that list them`}
            captionHidden
            columns={columnsFor(code, campaigns, wanted)}
            rows={rows}
            rowKey={({ code: area }) => area}
          />
          <Pagination
            span={span}
            label={`Pages of ${noun.many}`}
            href={(page) => panelWardsPath(code, campaigns, { ...search, page })}
          />
        </>
      )}
    </section>
  )
}

function columnsFor(code: string, campaigns: CampaignsInAddress, { q, show, order }: WardsWanted) {
  const sorted = (by: string) => panelWardsPath(code, campaigns, { q, show, order: by })
  return [
    {
      ...{ key: 'name', head: 'Name', header: true, wide: true, twelfths: 4 as const },
      sort: { href: sorted('name'), now: order === 'name' ? ('ascending' as const) : null },
      cell: ({ code: area, name, district }: WardShareRow) => (
        <>
          <a href={areaPath(area)}>{name}</a> <span className="rw-muted">{district}</span>
        </>
      ),
    },
    {
      ...{ key: 'bar', head: 'Share of methods', wide: true, twelfths: 3 as const },
      cell: ({ share }: WardShareRow) => <ValueBar value={share} most={1} mark={0.5} />,
    },
    {
      ...{ key: 'share', head: 'Listed by', label: 'Listed by', numeric: true },
      sort: {
        href: sorted(order === 'share' ? 'least' : ''),
        now: order === 'share' ? ('descending' as const) : order === 'least' ? ('ascending' as const) : null,
      },
      cell: ({ share }: WardShareRow) => formatShare(share),
    },
    {
      ...{ key: 'today', head: 'Today', label: 'Today' },
      cell: ({ listedNow }: WardShareRow) => (listedNow ? 'Listed' : 'Not listed'),
    },
    {
      ...{ key: 'then', head: 'This proposal', label: 'This proposal' },
      cell: ({ listedThen }: WardShareRow) => (listedThen ? 'Listed' : 'Not listed'),
    },
  ]
}
