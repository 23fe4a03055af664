'use client'

import { Panel } from '#components/ui/panel.tsx'
import { ActionForm, WordsField } from './action-form.tsx'
import type { SentTo } from '#components/ui/form-state.ts'

/** A panellist says what interests of their own they have in the consultation. */
export function InterestForm({
  consultation,
  stored,
  declared,
  ...sent
}: SentTo & {
  consultation: string
  /** What they declared last. */
  stored: string
  declared: boolean
}) {
  const title = declared ? 'Declare anew' : 'Declare your interests'
  return (
    <Panel title={title} level={3} wash>
      <ActionForm
        {...sent}
        prefix="interest"
        fields={{ consultation }}
        send={declared ? 'Declare anew' : 'Declare'}
      >
        {(state) => (
          <WordsField
            prefix="interest"
            state={state}
            name="interests"
            label="Interests of yours in this consultation"
            hint="Work, money, offices, family, places. The whole panel reads them. Leave this empty if there are none."
            rows={3}
            stored={stored}
          />
        )}
      </ActionForm>
    </Panel>
  )
}
