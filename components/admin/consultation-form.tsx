'use client'

import { Choices } from '#components/respond/choices.tsx'
import { chosen, problemWith, type SentTo } from '#components/ui/form-state.ts'
import type { Choice } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { EditForm } from './edit-form.tsx'
import { PickField } from './pick-field.tsx'
import { TextArea } from './text-area.tsx'
import { WhenField } from './when-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** What a consultation says of itself; times as clocks in England show them. */
export type ConsultationTexts = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly datasetId: string
  readonly opensAt: string
  readonly closesAt: string
  readonly secondOpinion: boolean
}

/** Starts a consultation, or changes what a draft says of itself. `isNew`: its name for the address can be chosen.
 * `seen`: what it says now, so that nobody writes over another. */
export const ConsultationForm = kept(function ConsultationForm({
  action,
  stored,
  isNew,
  datasets,
  seen = '',
}: SentTo & { stored: ConsultationTexts; isNew: boolean; datasets: readonly Choice[]; seen?: string }) {
  const [state, send, pending] = useForm(action)
  return (
    <EditForm
      {...{ state, send, pending }}
      word={isNew ? 'Start the draft' : 'Save'}
      hidden={isNew ? {} : { id: stored.id, seen }}
    >
      <TextField state={state} name="title" label="Title" stored={stored.title} />
      {isNew && (
        <TextField
          state={state}
          name="id"
          label="Name in the address (if you like)"
          hint="Small letters, digits and hyphens, such as left-behind-2026. It is made from the title when you leave it out, and cannot be changed later."
          spellCheck={false}
        />
      )}
      <TextArea
        state={state}
        name="summary"
        label="What is asked, in plain language"
        hint="Leave an empty line between paragraphs."
        stored={stored.summary}
        rows={8}
      />
      <WhenField state={state} name="opensAt" label="Opens" stored={stored.opensAt} />
      <WhenField state={state} name="closesAt" label="Closes" stored={stored.closesAt} />
      <PickField
        state={state}
        name="datasetId"
        label="Data that it is about"
        hint="The version stays the same for everybody who answers."
        stored={stored.datasetId}
        choices={datasets}
      />
      <Choices
        name="secondOpinion"
        legend="Second opinion"
        several
        error={problemWith(state, 'secondOpinion')}
        choices={[{ value: 'yes', label: 'A second moderator must agree before something is not published' }]}
        chosen={chosen(state, 'secondOpinion', stored.secondOpinion ? ['yes'] : [])}
      />
    </EditForm>
  )
})
