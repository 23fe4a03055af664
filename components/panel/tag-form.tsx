'use client'

import type { SentTo } from '#components/ui/form-state.ts'
import { ActionForm, Choices, namesArePublic, WordsField } from './action-form.tsx'
import type { AnswerView } from './response-view.ts'

type Props = SentTo & { readonly answer: AnswerView; readonly reference: string }

/** Which themes the reader finds in an answer. Each panellist codes for themselves. */
export function TagForm({ answer: { id, position, themes, mine }, reference, ...sent }: Props) {
  const prefix = `tag${position}`
  return (
    <ActionForm {...sent} prefix={prefix} fields={{ answer: id, reference }} send="Save the themes">
      {(state) => (
        <Choices
          prefix={prefix}
          state={state}
          name="themes"
          legend={
            <>
              Themes that you find in it<span className="rw-vh"> (question {position})</span>
            </>
          }
          type="checkbox"
          choices={themes.map((theme) => ({ value: theme.id, name: theme.name, hint: theme.description }))}
          chosen={mine}
        />
      )}
    </ActionForm>
  )
}

/** A theme that is not in the list yet. It is made and found in this answer at once. */
export function NewThemeForm({ answer: { id, questionId, position }, reference, ...sent }: Props) {
  const prefix = `theme${position}`
  return (
    <details>
      <summary>Add a theme to question {position}</summary>
      <div className="rw-mt-3">
        <ActionForm
          {...sent}
          prefix={prefix}
          fields={{ answer: id, question: questionId, reference }}
          send="Add it, and find it here"
        >
          {(state) => (
            <>
              <WordsField
                prefix={prefix}
                state={state}
                name="name"
                label="Name of the theme"
                hint={`As a statement: “Distance matters more than buildings”. ${namesArePublic}`}
              />
              <WordsField
                prefix={prefix}
                state={state}
                name="description"
                label="What belongs to it and what does not (optional)"
                rows={2}
              />
            </>
          )}
        </ActionForm>
      </div>
    </details>
  )
}
