import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SelectField, type Choice } from '#components/ui/select-field.tsx'
import { StatList } from '#components/ui/stat-list.tsx'
import { moderationPolicyPath, responsesPath } from '#lib/paths/moderation-paths.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { kindWords, respondentKinds } from '#lib/view/moderation/moderation-words.ts'
import { CampaignNote } from './campaign-note.tsx'
import { Listed, type ListedResponse } from './listed-response.tsx'

export type PublicTotals = {
  readonly received: number
  readonly published: number
  readonly withRedactions: number
  readonly notPublished: number
  readonly countedOnly: number
  readonly awaiting: number
  readonly underAppeal: number
  readonly withdrawn: number
  readonly campaigns: {
    /** Possible campaigns, and the responses that belong to them. */
    readonly campaigns: number
    readonly responses: number
    /** Responses that were not withdrawn; and the same with each possible campaign as one. */
    readonly counted: number
    readonly countedOnce: number
  }
}

export type ResponsesView = {
  readonly totals: PublicTotals
  readonly rows: readonly ListedResponse[]
  /** At most 1,000. */
  readonly found: number
  readonly sought: {
    /** The id of the one that the address names; empty = the one that the site is about. */
    readonly consultation: string
    readonly q: string
    readonly proposal: string
    readonly kind: string
    readonly region: string
    readonly theme: string
  }
  readonly proposals: readonly Choice[]
  readonly regions: readonly Choice[]
  readonly themes: readonly Choice[]
  /** The address of the next page; null on the last. */
  readonly next: string | null
}

/** All published responses, with what became of the others. */
export function ResponsesPage({ view }: { view: ResponsesView }) {
  const { rows, found, next } = view
  const { received, published, withRedactions } = view.totals
  const nothingYet = published + withRedactions === 0
  return (
    <>
      <h1>What people said</h1>
      <p className="rw-lead rw-mt-2">
        Published responses to the consultation. A moderator has read each of them;{' '}
        <a href={moderationPolicyPath()}>how we moderate</a>.
      </p>
      <Totals totals={view.totals} />
      {nothingYet ? (
        <Notice title="Nothing has been published yet.">
          <p>
            {received === 0
              ? 'Nobody has answered so far.'
              : 'A moderator reads each response first; those who answered chose whether theirs is published.'}
          </p>
        </Notice>
      ) : (
        <Search view={view} />
      )}
      {!nothingYet && (
        <div role="status">
          <h2 className="rw-h3 rw-mb-3">
            {found === 0
              ? 'Nothing found'
              : `${found >= 1000 ? 'More than ' : ''}${formatCount(found)} found`}
          </h2>
        </div>
      )}
      <ul className="rw-plain rw-responses">
        {rows.map((row) => (
          <Listed key={row.reference} row={row} />
        ))}
      </ul>
      {next !== null && (
        <p className="rw-mt-4">
          <a href={next} rel="next">
            Next page
          </a>
        </p>
      )}
    </>
  )
}

function Totals({ totals }: { totals: PublicTotals }) {
  const { received, published, withRedactions, notPublished } = totals
  const rest = [
    [totals.awaiting, 'still to be read'],
    [totals.countedOnly, 'counted but not published, as their authors chose'],
    [totals.underAppeal, 'under appeal'],
    [totals.withdrawn, 'withdrawn'],
  ] as const
  const others = rest.filter(([count]) => count > 0).map(([count, words]) => `${formatCount(count)} ${words}`)
  return (
    <div className="rw-facts rw-mt-4">
      <StatList
        stats={[
          { name: 'Received', value: formatCount(received) },
          { name: 'Published', value: formatCount(published) },
          { name: 'With words hidden', value: formatCount(withRedactions) },
          { name: 'Not published', value: formatCount(notPublished), note: ' by decision of moderators' },
        ]}
      />
      {others.length > 0 && <p className="rw-note rw-mt-2">The others: {others.join('; ')}.</p>}
      <CampaignNote totals={totals} />
    </div>
  )
}

function Search({ view: { sought, proposals, regions, themes } }: { view: ResponsesView }) {
  const kinds = respondentKinds.map((value) => ({ value, name: kindWords[value] }))
  return (
    <form className="rw-responses__search" action={responsesPath()} role="search">
      {sought.consultation !== '' && <input type="hidden" name="consultation" value={sought.consultation} />}
      <Field id="q" label="Words">
        {(control) => (
          <input className="rw-in" name="q" defaultValue={sought.q} maxLength={200} {...control} />
        )}
      </Field>
      <SelectField
        id="proposal"
        label="Proposal"
        all="All proposals"
        chosen={sought.proposal}
        choices={proposals}
      />
      <SelectField id="kind" label="From" all="Everybody" chosen={sought.kind} choices={kinds} />
      <SelectField id="region" label="Region" all="All regions" chosen={sought.region} choices={regions} />
      {themes.length > 0 && (
        <SelectField
          id="theme"
          label="Theme, as the panel has found so far"
          all="All themes"
          chosen={sought.theme}
          choices={themes}
        />
      )}
      <Button type="submit">Search</Button>
    </form>
  )
}
