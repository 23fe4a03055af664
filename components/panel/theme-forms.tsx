'use client'

import { Panel } from '#components/ui/panel.tsx'
import { Field } from '#components/ui/field.tsx'
import { problemWith, typed, type FormState, type SentTo } from '#components/ui/form-state.ts'
import type { Choice } from '#components/ui/select-field.tsx'
import { ActionForm, namesArePublic, WordsField } from './action-form.tsx'

function NameAndDescription({
  prefix,
  state,
  name = '',
  description = '',
}: {
  prefix: string
  state: FormState
  name?: string
  description?: string
}) {
  return (
    <>
      <WordsField
        prefix={prefix}
        state={state}
        name="name"
        label="Name of the theme"
        hint={namesArePublic}
        stored={name}
      />
      <WordsField
        prefix={prefix}
        state={state}
        name="description"
        label="What belongs to it and what does not (optional)"
        rows={2}
        stored={description}
      />
    </>
  )
}

/** Adds a theme to a question. */
export function CreateThemeForm({ question, ...sent }: SentTo & { question: string }) {
  return (
    <Panel title="Add a theme" wash>
      <ActionForm {...sent} prefix="create" fields={{ question }} send="Add the theme">
        {(state) => <NameAndDescription prefix="create" state={state} />}
      </ActionForm>
    </Panel>
  )
}

type OfTheme = SentTo & { readonly question: string; readonly theme: string }

/** Gives a theme another name or description. */
export function RenameForm({
  question,
  theme,
  name,
  description,
  ...sent
}: OfTheme & { name: string; description: string }) {
  return (
    <Panel title="Rename or describe it" wash>
      <ActionForm {...sent} prefix="rename" fields={{ question, theme }} send="Save">
        {(state) => (
          <NameAndDescription prefix="rename" state={state} name={name} description={description} />
        )}
      </ActionForm>
    </Panel>
  )
}

/** Merges a theme into another one. */
export function MergeForm({ question, theme, others, ...sent }: OfTheme & { others: readonly Choice[] }) {
  return (
    <Panel title="Merge it into another theme" wash>
      <p className="rw-small rw-mb-3">
        What was found as this theme counts for the other one from then on. It cannot be taken back.
      </p>
      <ActionForm {...sent} prefix="merge" fields={{ question, theme }} send="Merge">
        {(state) => (
          <Field id="merge-into" label="Into" error={problemWith(state, 'into')}>
            {(control) => (
              <select className="rw-sel" name="into" defaultValue={typed(state, 'into')} {...control}>
                <option value="">Choose a theme</option>
                {others.map(({ value, name }) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </ActionForm>
    </Panel>
  )
}

/** Takes a theme out of use. */
export function RetireForm({ question, theme, ...sent }: OfTheme) {
  return (
    <Panel title="Take it out of use" wash>
      <p className="rw-small rw-mb-3">
        Nothing new is tagged with it. What was found, and its history, stay. It cannot be taken back.
      </p>
      <ActionForm
        {...sent}
        prefix="retire"
        fields={{ question, theme }}
        send="Take it out of use"
        look="warning"
      />
    </Panel>
  )
}
