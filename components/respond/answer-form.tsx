'use client'

import { Field } from '#components/ui/field.tsx'
import { Choices } from './choices.tsx'
import { FormShell } from './form-shell.tsx'
import { chosen, problemWith, typed, type FormAction } from '#components/ui/form-state.ts'
import { useForm } from '#components/ui/use-form.ts'
import { TextBox } from '#components/ui/text-box.tsx'

export type AskedQuestion = {
  readonly id: string
  readonly kind: 'free_text' | 'single_choice' | 'multiple_choice' | 'agreement'
  readonly options: readonly { readonly code: string; readonly label: string }[]
}

/** The answer to one question: words, or a choice. Nothing is required, and there is no limit one meets by accident. */
export function AnswerForm({
  action,
  seen,
  question: { id, kind, options },
  answer,
}: {
  action: FormAction
  seen: string
  question: AskedQuestion
  answer: { readonly text: string; readonly choices: readonly string[] }
}) {
  const [state, send, pending] = useForm(action)
  return (
    <FormShell {...{ state, send, pending, seen }}>
      <input type="hidden" name="questionId" value={id} />
      {kind === 'free_text' ? (
        <Field
          id="text"
          label="Your answer"
          hint="Please leave out names, addresses and phone numbers, yours or anyone else’s. Up to 50,000 characters."
          error={problemWith(state, 'text')}
        >
          {(control) => (
            <TextBox name="text" rows={9} defaultValue={typed(state, 'text', answer.text)} {...control} />
          )}
        </Field>
      ) : (
        <Choices
          name="choices"
          legend="Your answer"
          error={problemWith(state, 'choices')}
          several={kind === 'multiple_choice'}
          choices={options.map(({ code, label }) => ({ value: code, label }))}
          chosen={chosen(state, 'choices', answer.choices)}
        />
      )}
    </FormShell>
  )
}
