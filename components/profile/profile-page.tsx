import { InsightHead } from '#components/insight/insight-head.tsx'
import { DataTable } from '#components/ui/data-table.tsx'
import type { Issue } from '#lib/result/result.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import type { Pair, ProfileView } from '#lib/view/profile/profile-view.ts'
import { ProfileChart } from './profile-chart.tsx'

/** How people live in listed areas, beside others inside the cut and all. `query`: the visitor's changes. */
export function ProfilePage({
  view,
  query,
  issues,
}: {
  /** Null: the dataset has nothing to compare. */
  view: ProfileView | null
  query: string
  issues: readonly Issue[]
}) {
  if (view === null) {
    return (
      <>
        <h1>How people live in listed areas</h1>
        <InsightHead
          lead="This data version has no outcomes to compare: things that are measured and never scored."
          {...{ query, issues }}
          changed={false}
        />
      </>
    )
  }
  const { noun, changed, bars, rows, othersWords } = view
  const whose = changed ? 'Pale: listed now. Dark: listed under your changes.' : 'Plum: listed.'
  return (
    <>
      <h1>How people live in listed {noun.many}</h1>
      <InsightHead lead={view.lead} {...{ query, issues, changed }} />
      <ProfileChart
        title={view.title}
        label={view.label}
        note={`How many times the mean over all ${noun.many} each outcome is; the line is 1, the mean itself. ${whose} Grey: ${othersWords}. Outcomes are never part of the scores. ${view.starWords}`}
        rows={bars}
        changed={changed}
        table={<ProfileTable view={view} />}
      />
      <section className="rw-section" aria-labelledby="sources">
        <h2 id="sources">Where the outcomes come from</h2>
        <ul>
          {rows.map(({ code, name, source }) => (
            <li key={code}>
              {name}: {source}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function ProfileTable({ view: { noun, rows, changed, othersWords } }: { view: ProfileView }) {
  const arrow = changed ? ', now → yours' : ''
  const pair = ({ now, yours }: Pair) =>
    changed && now !== yours ? (
      <>
        {now} <span aria-hidden="true">→</span>
        <span className="rw-vh">, yours </span> <b>{yours}</b>
      </>
    ) : (
      <b>{yours}</b>
    )
  return (
    <DataTable
      tight
      cards
      caption={`Outcomes in listed ${noun.many}, in ${othersWords}, and in all`}
      note={`means weighted by the people of each ${noun.one}`}
      columns={[
        {
          key: 'name',
          head: 'Outcome',
          header: true,
          wide: true,
          cell: ({ name, note }) => (
            <>
              {name} <small>{note}</small>
            </>
          ),
        },
        {
          key: 'listed',
          head: `Listed ${noun.many}${arrow}`,
          label: 'Listed',
          numeric: true,
          cell: ({ listed, middle }) => (
            <>
              {pair(listed)}
              <Middle value={middle?.listed} />
            </>
          ),
        },
        {
          key: 'others',
          head: `${upperFirst(othersWords)}${arrow}`,
          label: 'Others inside',
          numeric: true,
          cell: ({ others, middle }) => (
            <>
              {pair(others)}
              <Middle value={middle?.others} />
            </>
          ),
        },
        {
          key: 'all',
          head: `All ${noun.many}`,
          label: 'All',
          numeric: true,
          cell: ({ all, middle }) => (
            <>
              {all}
              <Middle value={middle?.all} />
            </>
          ),
        },
      ]}
      rows={rows}
      rowKey={({ code }) => code}
    />
  )
}

/** The middle value beside a mean that a few areas make. */
const Middle = ({ value }: { value: string | undefined }) =>
  value !== undefined && <small>half: at most {value}</small>
