import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { SelectField, type Choice } from '#components/ui/select-field.tsx'
import { moderationPath } from '#lib/paths/moderation-paths.ts'
import { kindWords, respondentKinds } from '#lib/view/moderation/moderation-words.ts'

/** What a page of the queue asks for; empty texts ask for everything. */
export type Sought = {
  readonly part: string
  readonly proposal: string
  readonly kind: string
  readonly claimed: string
  readonly overdue: string
  readonly reference: string
}

const claims: readonly Choice[] = [
  { value: 'nobody', name: 'Nobody' },
  { value: 'me', name: 'Me' },
  { value: 'others', name: 'Others' },
]

/** The filters of the queue: a plain form that puts them into the address. */
export function QueueFilter({ sought, proposals }: { sought: Sought; proposals: readonly Choice[] }) {
  const kinds = respondentKinds.map((value) => ({ value, name: kindWords[value] }))
  return (
    <form className="rw-queue__filter" action={moderationPath()} role="search">
      <input type="hidden" name="part" value={sought.part} />
      <Field id="reference" label="Reference">
        {(control) => (
          <input
            className="rw-in"
            name="reference"
            defaultValue={sought.reference}
            maxLength={20}
            {...control}
          />
        )}
      </Field>
      <SelectField id="proposal" label="Proposal" chosen={sought.proposal} choices={proposals} />
      <SelectField id="kind" label="From" chosen={sought.kind} choices={kinds} />
      <SelectField id="claimed" label="With" chosen={sought.claimed} choices={claims} />
      <label className="rw-queue__tick">
        <input type="checkbox" name="overdue" value="yes" defaultChecked={sought.overdue === 'yes'} /> Overdue
        only
      </label>
      <Button type="submit" look="secondary">
        Filter
      </Button>
    </form>
  )
}
