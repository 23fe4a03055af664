'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import { ActionForm, WordsField } from './action-form.tsx'

/**
 * A panellist says what interests of their own they have in the consultation.
 *
 * @param stored what they declared last; undefined = nothing yet
 * @param code of the proposal that they were on the way to, to come back to
 */
export function InterestForm({
  consultation,
  stored,
  code,
  ...sent
}: SentTo & {
  consultation: string
  stored?: string | undefined
  code?: string
}) {
  return (
    <ActionForm
      {...sent}
      prefix="interest"
      fields={{ consultation, ...(code !== undefined && { code }) }}
      send={stored === undefined ? 'Declare' : 'Declare again'}
      look={code === undefined ? 'secondary' : 'primary'}
    >
      {(state) => (
        <WordsField
          prefix="interest"
          state={state}
          name="interests"
          label="Your interests in this consultation"
          hint="Work, money, offices, family, places. The whole panel reads them. Leave this empty if there are none."
          rows={3}
          stored={stored ?? ''}
        />
      )}
    </ActionForm>
  )
}
