import { DataTable } from '#components/ui/data-table.tsx'
import { Panel } from '#components/ui/panel.tsx'
import type { FormAction } from '#components/ui/form-state.ts'
import type { Issue } from '#lib/result/result.ts'
import { decidePath, writeOutcomePath } from '#lib/paths/admin-paths.ts'
import { outcomePath } from '#lib/paths/outcome-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { choiceWords } from '#lib/view/outcome/outcome-words.ts'
import type { OutcomeChoice } from '#lib/view/outcome/outcome-facts.ts'
import { OutcomeForm, type OutcomeTexts } from './outcome-form.tsx'
import { PreviewForm } from './preview-form.tsx'
import { SignOffForm } from './sign-off-form.tsx'

/** An outcome as administrators write it. `waiting`: responses that moderators have not cleared or refused yet. */
export type OutcomeDraft = {
  readonly id: string
  readonly dataset: string
  readonly published: boolean
  readonly texts: OutcomeTexts
  readonly decisions: readonly {
    readonly code: string
    readonly position: number
    readonly title: string
    readonly choice: OutcomeChoice | null
    readonly responses: number
    readonly themes: number
  }[]
  readonly problems: readonly Issue[]
  readonly waiting: number
}

type Actions = {
  readonly save: FormAction
  readonly preview: FormAction
  readonly publish: FormAction
}

/** Where an outcome is written, shown to others and published. */
export function OutcomeOverview({ draft, actions }: { draft: OutcomeDraft; actions: Actions }) {
  const { id, published, decisions, waiting } = draft
  const decisionPlaces = decisions.map(({ code }) => [`decisions.${code}`, decidePath(id, code)] as const)
  return (
    <>
      <div>
        <h1>The outcome</h1>
        <p className="rw-mt-2">
          {published
            ? 'It is published. It can be corrected: everybody then reads what is different, and can read how it was before. '
            : 'It is a draft that only administrators see. '}
          <a href={outcomePath({ id })}>{published ? 'See it' : 'See the draft'}</a>
        </p>
      </div>
      <Panel title="What was decided about each proposal">
        <DataTable
          caption="Decisions"
          captionHidden
          cards
          rows={decisions}
          rowKey={({ code }) => code}
          columns={[
            {
              ...{ key: 'title', head: 'Proposal', header: true, wide: true, twelfths: 6 },
              cell: ({ code, position, title }) => {
                const words = `${position}. ${title}`
                return <a href={decidePath(id, code)}>{words}</a>
              },
            },
            {
              ...{ key: 'choice', head: 'Decision', label: 'Decision' },
              cell: ({ choice }) => (choice === null ? 'Not decided yet' : choiceWords[choice]),
            },
            {
              ...{ key: 'rests', head: 'Rests on', label: 'Rests on' },
              cell: ({ responses, themes }) =>
                `${counted(responses, 'response')}, ${counted(themes, 'theme')}`,
            },
          ]}
        />
      </Panel>
      <Panel title={published ? 'Correct what was decided over all' : 'What was decided over all'}>
        <OutcomeForm
          action={actions.save}
          consultation={id}
          dataset={draft.dataset}
          proposals={decisions}
          stored={draft.texts}
          published={published}
        />
      </Panel>
      {!published && (
        <>
          <Panel title="Show the draft to others" wash>
            <PreviewForm action={actions.preview} hidden={{ consultationId: id }} used={false} />
          </Panel>
          <Panel title="Publish" wash>
            <p className="rw-mb-4">
              Everybody reads it from then on, and can read what it said whenever it is corrected. Those who
              asked to be told, and those who left an address with their response, get a letter.
            </p>
            {waiting > 0 && (
              <p className="rw-mb-4">
                <b>{counted(waiting, 'response')} still to be checked by moderators</b>: not counted in the
                outcome until then.
              </p>
            )}
            <SignOffForm
              action={actions.publish}
              hidden={{ consultationId: id }}
              known={draft.problems}
              places={{
                ...Object.fromEntries(decisionPlaces),
                summary: `${writeOutcomePath(id)}#summary`,
                scenario: `${writeOutcomePath(id)}#method`,
              }}
              word="Publish the outcome"
            />
          </Panel>
        </>
      )}
    </>
  )
}
