'use client'

import { problemsOf, problemWith, typed, type FormAction } from '#components/ui/form-state.ts'
import { Saved } from '#components/team/saved.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Field } from '#components/ui/field.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import type { SavedNotice } from '#lib/view/team/saved-notice.ts'
import type { ItemView } from './item-view.ts'
import { kept } from '#components/ui/kept.tsx'
import { useForm } from '#components/ui/use-form.ts'
import { TextBox } from '#components/ui/text-box.tsx'

/** Notes among staff, with a form for another one. */
export const NotesPanel = kept(function NotesPanel({
  item: { id, notes },
  action,
  saved,
}: {
  item: ItemView
  action: FormAction
  saved: SavedNotice | null
}) {
  const [state, send, pending] = useForm(action)
  const problems = problemsOf(state)
  return (
    <Panel title="Notes among staff">
      <Saved notice={saved} place="notes" />
      {problems.length > 0 && <ErrorSummary key={JSON.stringify(state)} problems={problems} />}
      {notes.map((note) => (
        <div key={note.id} className="rw-mb-3">
          <p className="rw-said">{visibleText(note.text)}</p>
          <p className="rw-note">
            {note.by}, {formatMoment(note.createdAt)}
          </p>
        </div>
      ))}
      <form action={send} noValidate key={JSON.stringify(state.fields)}>
        <input type="hidden" name="response" value={id} />
        <Field id="text" label="Write a note" hint="Only staff read it." error={problemWith(state, 'text')}>
          {(control) => <TextBox rows={2} name="text" defaultValue={typed(state, 'text')} {...control} />}
        </Field>
        <div className="rw-actions rw-mt-2">
          <Button type="submit" look="secondary" disabled={pending}>
            Save the note
          </Button>
        </div>
      </form>
    </Panel>
  )
})
