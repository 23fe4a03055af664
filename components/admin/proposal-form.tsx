'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { EditForm } from './edit-form.tsx'
import { TextArea } from './text-area.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** What a proposal says. `address`: of the sandbox with its method; `seen`: a mark of all that. */
export type ProposalTexts = {
  readonly code: string
  readonly title: string
  readonly change: string
  readonly why: string
  readonly address: string
  readonly seen: string
}

/** Adds a proposal, or changes one. */
export const ProposalForm = kept(function ProposalForm({
  action,
  consultation,
  dataset,
  stored,
}: SentTo & { consultation: string; dataset: string; stored: ProposalTexts | null }) {
  const [state, send, pending] = useForm(action)
  return (
    <EditForm
      {...{ state, send, pending }}
      word={stored === null ? 'Add the proposal' : 'Save'}
      hidden={{
        consultationId: consultation,
        ...(stored === null ? { isNew: 'yes' } : { code: stored.code, seen: stored.seen }),
      }}
    >
      <TextField state={state} name="title" label="Title" stored={stored?.title ?? ''} />
      {stored === null && (
        <TextField
          state={state}
          name="code"
          label="Name in the address (if you like)"
          hint="Small letters, digits and hyphens. It is made from the title when you leave it out."
          spellCheck={false}
        />
      )}
      <TextArea state={state} name="change" label="What would change" stored={stored?.change ?? ''} />
      <TextArea state={state} name="why" label="Why it is proposed" stored={stored?.why ?? ''} />
      <TextArea
        state={state}
        name="scenario"
        label="Its method"
        hint={
          <>
            Make the change under <a href={sandboxPath(`dataset=${dataset}`)}>Try the method</a>, then paste
            the address of that page here. The text of a downloaded method file works too.
          </>
        }
        stored={stored?.address ?? ''}
        rows={3}
      />
    </EditForm>
  )
})
