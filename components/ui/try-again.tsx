'use client'

import type { FormState } from '#lib/result/form-state.ts'
import { Button } from './button.tsx'
import type { FormAction } from './form-state.ts'
import { kept } from './kept.tsx'
import { typedFields } from './typed-fields.ts'
import { useForm } from './use-form.ts'
import { TextBox } from './text-box.tsx'

/** A form that could not be worked on, with all that it held, to be sent again to the same action. */
export const TryAgain = kept(function TryAgain({
  action,
  fields,
}: {
  action: FormAction
  fields: FormState['fields']
}) {
  const [, send, pending] = useForm(action)
  return (
    <form action={send} noValidate>
      {typedFields(fields).map(({ name, value, label }) =>
        label === null ? (
          <input key={name + value} type="hidden" name={name} value={value} />
        ) : (
          <div className="rw-field" key={name}>
            <label className="rw-label" htmlFor={name}>
              {label}
            </label>
            <TextBox
              id={name}
              name={name}
              defaultValue={value}
              rows={value.length > 80 || value.includes('\n') ? 12 : 1}
            />
          </div>
        ),
      )}
      <div className="rw-actions rw-mt-4">
        <Button type="submit" disabled={pending}>
          Try again
        </Button>
      </div>
    </form>
  )
})
