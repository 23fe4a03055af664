import { ButtonLink } from '#components/ui/button-link.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import { Panel } from '#components/ui/panel.tsx'
import { StatList } from '#components/ui/stat-list.tsx'
import { panelExportPath, panelResponsePath, panelResponsesPath } from '#lib/paths/panel-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { SavedNotice } from '#lib/view/team/saved-notice.ts'
import { Saved } from '#components/team/saved.tsx'
import { AssignForm } from './assign-form.tsx'
import { ProgressTable, StandingTable, ThemesByQuestion } from './home-tables.tsx'
import type { HomeView } from './home-view.ts'
import { InterestForm } from './interest-form.tsx'
import { InterestList } from './interest-list.tsx'

export type HomeActions = { readonly declare: FormAction; readonly assign: FormAction }

/** What there is to do for the panel, and how far it is. */
export function HomePage({
  view,
  actions,
  saved,
}: {
  view: HomeView
  actions: HomeActions
  saved: SavedNotice | null
}) {
  const { consultation, title, me, interests } = view
  const own = interests.find(({ personId }) => personId === me.id)
  return (
    <>
      <div className="rw-panel__head">
        <div>
          <h1>What people said</h1>
          <p className="rw-muted rw-mt-2">
            {title}
            <br />
            {counted(view.responses, 'response')} that moderators let through.
          </p>
        </div>
        <ButtonLink look="secondary" href={panelExportPath()}>
          Export
        </ButtonLink>
      </div>
      <ToDo view={view} />
      <section className="rw-section">
        <StandingTable proposals={view.proposals} assesses={me.panellist} />
      </section>
      <ThemesByQuestion questions={view.questions} />
      <section className="rw-section">
        <ProgressTable people={view.people} />
      </section>
      {me.administrator && (
        <AssignForm
          consultation={consultation}
          unassigned={view.unassigned}
          people={view.people.filter(({ panellist }) => panellist)}
          action={actions.assign}
        />
      )}
      <section className="rw-section" id="interests">
        <h2>Interests that panellists declared</h2>
        <Saved notice={saved} place="declared" />
        <InterestList interests={interests} />
        {me.panellist && (
          <Panel title={own ? 'Change your declaration' : 'Declare your interests'} level={3} wash>
            <InterestForm
              key={own?.at.toISOString()}
              consultation={consultation}
              stored={own?.interests}
              action={actions.declare}
            />
          </Panel>
        )}
      </section>
    </>
  )
}

function ToDo({ view: { people, me, next, responses, unassigned } }: { view: HomeView }) {
  const mine = people.find(({ personId }) => personId === me.id)
  const [assigned, done] = [mine?.assigned ?? 0, mine?.done ?? 0]
  return (
    <Panel title="Your reading" wash>
      <StatList
        stats={[
          { name: 'Given to you', value: formatCount(assigned), note: ' responses' },
          { name: 'You have finished', value: formatCount(done), note: ` of ${formatCount(assigned)}` },
          { name: 'Given to nobody yet', value: formatCount(unassigned), note: ' responses' },
          { name: 'Given to somebody', value: formatCount(responses - unassigned), note: ' responses' },
        ]}
      />
      {me.panellist && assigned === 0 && (
        <p className="rw-small rw-mt-3">
          Nothing is given to you yet. An administrator gives responses out; you can read and code any of them
          meanwhile.
        </p>
      )}
      <div className="rw-actions rw-mt-4">
        {next !== null && <ButtonLink href={panelResponsePath(next)}>Next response to read</ButtonLink>}
        {assigned > 0 && (
          <ButtonLink look="secondary" href={panelResponsesPath({ assigned: 'me' })}>
            Those given to you
          </ButtonLink>
        )}
        <ButtonLink look="secondary" href={panelResponsesPath()}>
          All responses
        </ButtonLink>
      </div>
    </Panel>
  )
}
