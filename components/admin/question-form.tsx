'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import type { Choice } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { EditForm } from './edit-form.tsx'
import { PickField } from './pick-field.tsx'
import { questionKinds } from './question-kinds.ts'
import { TextArea } from './text-area.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** What a question says now. `options`: one a line. */
export type QuestionTexts = {
  readonly id: string
  readonly kind: string
  readonly wording: string
  readonly hint: string
  readonly options: string
  /** A mark of all that, so that nobody writes over another. */
  readonly seen: string
}

/** Adds a question, or changes one. `signedOff`: people rely on it, so a change says what is different. */
export const QuestionForm = kept(function QuestionForm({
  action,
  consultation,
  proposals,
  stored,
  signedOff,
}: SentTo & {
  consultation: string
  proposals: readonly Choice[]
  stored: QuestionTexts | null
  signedOff: boolean
}) {
  const [state, send, pending] = useForm(action)
  const hasOptions = stored === null || stored.kind === 'single_choice' || stored.kind === 'multiple_choice'
  return (
    <EditForm
      {...{ state, send, pending }}
      word={stored === null ? 'Add the question' : 'Save'}
      hidden={{ consultationId: consultation, ...(stored !== null && { id: stored.id, seen: stored.seen }) }}
    >
      {stored === null && (
        <>
          <PickField
            state={state}
            name="kind"
            label="How people answer"
            hint="This cannot be changed later."
            stored="free_text"
            choices={questionKinds}
          />
          <PickField
            state={state}
            name="proposalCode"
            label="What it is about"
            stored=""
            choices={[
              { value: '', name: 'The whole consultation' },
              ...proposals,
              { value: '/you', name: 'The person who answers (never published)' },
            ]}
          />
        </>
      )}
      <TextArea state={state} name="wording" label="Question" stored={stored?.wording ?? ''} rows={3} />
      <TextField
        state={state}
        name="hint"
        label="Hint (if you like)"
        hint="Shown under the question."
        stored={stored?.hint ?? ''}
      />
      {hasOptions && (
        <TextArea
          state={state}
          name="options"
          label="Answers to choose from"
          hint="One a line, only where answers are chosen. How far people agree has its own."
          stored={stored?.options ?? ''}
        />
      )}
      {signedOff && (
        <TextField
          state={state}
          name="changeNote"
          label="What is different now"
          hint="One sentence for people who answer. Answers that were given keep the words that they were given to."
        />
      )}
    </EditForm>
  )
})
