'use client'

import { Choices } from '#components/respond/choices.tsx'
import { chosen, problemWith, type SentTo } from '#components/ui/form-state.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { EditForm } from './edit-form.tsx'
import { CorrectionField } from './correction-field.tsx'
import { TextArea } from './text-area.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** What was decided over all. `method`: '' = not chosen, "current", "proposal <code>" or "other" with an address.
 * `seen`: a mark of all that. */
export type OutcomeTexts = {
  readonly summary: string
  readonly method: string
  readonly address: string
  readonly seen: string
}

/** Writes the summary of an outcome, and chooses the method of the final list. `published`: what is written is a correction. */
export const OutcomeForm = kept(function OutcomeForm({
  action,
  consultation,
  dataset,
  proposals,
  stored,
  published,
}: SentTo & {
  consultation: string
  dataset: string
  proposals: readonly { readonly code: string; readonly title: string }[]
  stored: OutcomeTexts
  published: boolean
}) {
  const [state, send, pending] = useForm(action)
  return (
    <EditForm
      {...{ state, send, pending }}
      word={published ? 'Publish the correction' : 'Save'}
      look="secondary"
      hidden={{ consultationId: consultation, seen: stored.seen }}
    >
      <TextArea
        state={state}
        name="summary"
        label="What was decided, in plain language"
        hint="Leave an empty line between paragraphs. Figures need not be typed: the page counts and computes them."
        stored={stored.summary}
        rows={8}
      />
      <Choices
        name="method"
        legend="The method of the final list"
        error={problemWith(state, 'method')}
        chosen={chosen(state, 'method', stored.method === '' ? [] : [stored.method])}
        choices={[
          { value: 'current', label: 'The current method stays' },
          ...proposals.map(({ code, title }) => ({
            value: `proposal ${code}`,
            label: `That of the proposal “${title}”`,
          })),
          { value: 'other', label: 'Another one: its address is below' },
        ]}
      />
      <TextArea
        state={state}
        name="scenario"
        label="Address of another method"
        hint={
          <>
            Make it under <a href={sandboxPath(`dataset=${dataset}`)}>Try the method</a>, then paste the
            address of that page here.
          </>
        }
        stored={stored.address}
        rows={3}
      />
      {published && <CorrectionField state={state} />}
    </EditForm>
  )
})
