'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import { ActionForm, Choices, WordsField } from './action-form.tsx'

const readers = [
  { value: 'no', name: 'Me only' },
  { value: 'yes', name: 'The whole panel' },
] as const

/** A note about a response, for oneself or for the panel. */
export function NoteForm({ response, reference, ...sent }: SentTo & { response: string; reference: string }) {
  return (
    <ActionForm {...sent} prefix="note" fields={{ response, reference }} send="Save the note">
      {(state) => (
        <>
          <WordsField prefix="note" state={state} name="text" label="Write a note" rows={3} />
          <Choices
            prefix="note"
            state={state}
            name="shared"
            legend="Who reads it"
            choices={readers}
            chosen={['no']}
          />
        </>
      )}
    </ActionForm>
  )
}
