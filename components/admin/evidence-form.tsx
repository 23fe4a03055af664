'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import type { Choice } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { EditForm } from './edit-form.tsx'
import { PickField } from './pick-field.tsx'
import { WhenField } from './when-field.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

export type EvidenceTexts = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** "2026-05-31". */
  readonly published: string
  readonly link: string
  readonly proposalCode: string
  /** A mark of all that, so that nobody writes over another. */
  readonly seen: string
}

/** Adds a piece of evidence, or changes one. */
export const EvidenceForm = kept(function EvidenceForm({
  action,
  consultation,
  proposals,
  stored,
}: SentTo & { consultation: string; proposals: readonly Choice[]; stored: EvidenceTexts | null }) {
  const [state, send, pending] = useForm(action)
  return (
    <EditForm
      {...{ state, send, pending }}
      word={stored === null ? 'Add the evidence' : 'Save'}
      hidden={{ consultationId: consultation, ...(stored !== null && { id: stored.id, seen: stored.seen }) }}
    >
      <TextField state={state} name="title" label="Title" stored={stored?.title ?? ''} />
      <TextField state={state} name="publisher" label="Who published it" stored={stored?.publisher ?? ''} />
      <WhenField
        state={state}
        name="published"
        label="When it was published"
        stored={stored?.published ?? ''}
        dayOnly
      />
      <TextField
        state={state}
        name="link"
        label="Where it is"
        hint="An address that begins with https:// or a page of this site, such as /data"
        stored={stored?.link ?? ''}
        spellCheck={false}
      />
      <PickField
        state={state}
        name="proposalCode"
        label="What it is about"
        stored={stored?.proposalCode ?? ''}
        choices={[{ value: '', name: 'The whole consultation' }, ...proposals]}
      />
    </EditForm>
  )
})
