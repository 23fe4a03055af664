'use client'

import { Button } from '#components/ui/button.tsx'
import type { FormAction, FormState } from '#components/ui/form-state.ts'
import { useForm } from '#components/ui/use-form.ts'

/** What people typed, by the name of its field; everything else of a form goes along unseen. */
const labels: Readonly<Record<string, string>> = {
  text: 'Your answer',
  organisation: 'Name of the organisation',
  areaCode: 'Your ward',
  name: 'Your name',
  email: 'Your e-mail address',
  scenarioTitle: 'A title for your method',
}

/** A form that could not be worked on, with all that it held, to be sent again to the same action. */
export function TryAgain({ action, fields }: { action: FormAction; fields: FormState['fields'] }) {
  const [, send, pending] = useForm(action)
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : value.map((one) => [name, one] as const),
  )
  return (
    <form action={send} noValidate>
      {entries.map(([name, value]) => {
        const label = value === '' ? undefined : labels[name]
        if (label === undefined) return <input key={name + value} type="hidden" name={name} value={value} />
        return (
          <div className="rw-field" key={name}>
            <label className="rw-label" htmlFor={name}>
              {label}
            </label>
            <textarea
              className="rw-in"
              id={name}
              name={name}
              defaultValue={value}
              rows={name === 'text' ? 12 : 1}
            />
          </div>
        )
      })}
      <div className="rw-actions rw-mt-4">
        <Button type="submit" disabled={pending}>
          Try again
        </Button>
      </div>
    </form>
  )
}
