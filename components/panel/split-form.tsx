'use client'

import { Field } from '#components/ui/field.tsx'
import { problemWith, typed, type SentTo } from '#components/ui/form-state.ts'
import { Panel } from '#components/ui/panel.tsx'
import { formatCount } from '#lib/view/format/format-count.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import { ActionForm, namesArePublic } from './action-form.tsx'

const parts = [0, 1, 2, 3] as const

/** Splits a theme into two to four, and gives each part answers that had the theme. */
export function SplitForm({
  question,
  theme,
  answers,
  responses,
  ...sent
}: SentTo & {
  question: string
  theme: string
  /** Those that came first, so many as a form can hold. */
  answers: readonly { readonly id: string; readonly reference: string; readonly words: string }[]
  /** Responses that have the theme. */
  responses: number
}) {
  return (
    <Panel title="Split it" wash>
      <p className="rw-small rw-mb-3">
        Name two to four themes. This one goes out of use; answers that you give to no part keep it and can be
        coded again. {namesArePublic}
      </p>
      <ActionForm {...sent} prefix="split" fields={{ question, theme }} send="Split">
        {(state) => (
          <>
            {parts.map((part) => (
              <Field
                key={part}
                id={`split-parts.${part}.name`}
                label={`Part ${part + 1}${part < 2 ? '' : ' (optional)'}`}
                error={
                  problemWith(state, `parts.${part}.name`) ??
                  (part === 0 ? problemWith(state, 'parts') : undefined)
                }
              >
                {(control) => (
                  <input
                    className="rw-in"
                    name={`name${part}`}
                    defaultValue={typed(state, `name${part}`)}
                    autoComplete="off"
                    {...control}
                  />
                )}
              </Field>
            ))}
            {answers.length > 0 && (
              <details>
                <summary>
                  Give the answers to the parts
                  {responses > answers.length &&
                    ` (the first ${formatCount(answers.length)}; of ${formatCount(responses)} responses)`}
                </summary>
                {answers.map(({ id, reference, words }) => (
                  <Field
                    key={id}
                    id={`split-answer-${id}`}
                    label={
                      <>
                        {reference}{' '}
                        <span className="rw-small" dir="auto">
                          {visibleText(words)}
                        </span>
                      </>
                    }
                  >
                    {(control) => (
                      <select
                        className="rw-sel"
                        name={`answer-${id}`}
                        defaultValue={typed(state, `answer-${id}`)}
                        {...control}
                      >
                        <option value="">No part</option>
                        {parts.map((part) => (
                          <option key={part} value={part}>
                            Part {part + 1}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                ))}
              </details>
            )}
          </>
        )}
      </ActionForm>
    </Panel>
  )
}
