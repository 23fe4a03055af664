'use client'

import { Choices } from '#components/respond/choices.tsx'
import { chosen, problemWith, type SentTo } from '#components/ui/form-state.ts'
import { choiceWords } from '#lib/view/outcome/outcome-words.ts'
import { CorrectionField } from './correction-field.tsx'
import { EditForm } from './edit-form.tsx'
import { TextArea } from './text-area.tsx'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'

/** What was decided about a proposal. `responses`: references, one a line; `themes`: ids. */
export type DecisionTexts = {
  readonly choice: string
  readonly reasons: string
  readonly responses: string
  readonly themes: readonly string[]
}

/** Writes what was decided about one proposal, why, and what that rests on. */
export const DecisionForm = kept(function DecisionForm({
  action,
  hidden,
  themes,
  stored,
  published,
}: SentTo & {
  hidden: Readonly<Record<string, string>>
  themes: readonly { readonly id: string; readonly label: string; readonly question: string }[]
  stored: DecisionTexts
  published: boolean
}) {
  const [state, send, pending] = useForm(action)
  return (
    <EditForm {...{ state, send, pending, hidden }} word={published ? 'Publish the correction' : 'Save'}>
      <Choices
        name="choice"
        legend="What was decided"
        error={problemWith(state, 'choice')}
        chosen={chosen(state, 'choice', stored.choice === '' ? [] : [stored.choice])}
        choices={Object.entries(choiceWords).map(([value, label]) => ({ value, label }))}
      />
      <TextArea state={state} name="reasons" label="The reasons" stored={stored.reasons} rows={6} />
      <TextArea
        state={state}
        name="responses"
        label="Published responses that it rests on (if you like)"
        hint="Their references, such as RW-7K3M-Q2XD, one a line. People can read them from the outcome."
        stored={stored.responses}
      />
      {themes.length > 0 && (
        <Choices
          name="themes"
          legend="What the panel found in the responses (if you like)"
          hint="The outcome names what you choose, with the number of responses that say so."
          several
          error={problemWith(state, 'themes')}
          chosen={chosen(state, 'themes', stored.themes)}
          choices={themes.map(({ id, label, question }) => ({ value: id, label, hint: question }))}
        />
      )}
      {published && <CorrectionField state={state} />}
    </EditForm>
  )
})
