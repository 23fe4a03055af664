'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import { viewWords } from '#lib/view/panel/proposal-words.ts'
import { ActionForm, Choices, WordsField } from './action-form.tsx'

/** What a form is about: the proposal's id, and its code to come back to. */
type About = SentTo & { readonly proposal: string; readonly code: string }

const views = (['support', 'support_with_changes', 'oppose'] as const).map((value) => ({
  value,
  name: viewWords[value],
}))

/** A panellist records a view: the first, or another after the discussion. */
export function ViewForm({ proposal, code, another, ...sent }: About & { another: boolean }) {
  return (
    <ActionForm
      {...sent}
      prefix="view"
      fields={{ proposal, code }}
      send={another ? 'Record another view' : 'Record my view'}
      look={another ? 'secondary' : 'primary'}
    >
      {(state) => (
        <>
          <Choices prefix="view" state={state} name="view" legend="Your view" choices={views} chosen={[]} />
          <WordsField
            prefix="view"
            state={state}
            name="reasons"
            label="Your reasons"
            hint="With support with changes, say which."
            rows={5}
          />
        </>
      )}
    </ActionForm>
  )
}

/** A panellist says something to the others. */
export function CommentForm({ proposal, code, ...sent }: About) {
  return (
    <ActionForm {...sent} prefix="comment" fields={{ proposal, code }} send="Say it to the panel">
      {(state) => (
        <WordsField
          prefix="comment"
          state={state}
          name="text"
          label="Add to the discussion"
          hint="The panel and administrators read it. It cannot be changed afterwards."
          rows={3}
        />
      )}
    </ActionForm>
  )
}

/** A panellist writes down what the panel recommends. */
export function RecommendForm({ proposal, code, another, ...sent }: About & { another: boolean }) {
  return (
    <ActionForm
      {...sent}
      prefix="recommend"
      fields={{ proposal, code }}
      send={another ? 'Write a later recommendation' : 'Write the recommendation'}
    >
      {(state) => (
        <>
          <Choices
            prefix="recommend"
            state={state}
            name="view"
            legend="What the panel recommends"
            choices={views}
            chosen={[]}
          />
          <WordsField prefix="recommend" state={state} name="reasons" label="The panel’s reasons" rows={5} />
          <WordsField
            prefix="recommend"
            state={state}
            name="responses"
            label="Responses that it rests on (optional)"
            hint="Their references, such as RW-7K3M-Q2XD, separated by spaces, commas or lines."
            rows={2}
          />
        </>
      )}
    </ActionForm>
  )
}

/** A panellist puts on record that they do not agree with the recommendation. */
export function DissentForm({
  recommendation,
  code,
  ...sent
}: SentTo & { recommendation: string; code: string }) {
  return (
    <ActionForm {...sent} prefix="dissent" fields={{ recommendation, code }} send="Record my dissent">
      {(state) => (
        <WordsField
          prefix="dissent"
          state={state}
          name="reasons"
          label="Why you do not agree"
          hint="Your name and reasons are published with the recommendation."
          rows={3}
        />
      )}
    </ActionForm>
  )
}
