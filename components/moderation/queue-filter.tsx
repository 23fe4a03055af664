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
  readonly hint: string
  readonly words: string
}

type Choices = {
  /** Consultations that have opened; one is chosen when there are several. */
  readonly consultations: readonly Choice[]
  readonly proposals: readonly Choice[]
  readonly hints: readonly Choice[]
}

const claims: readonly Choice[] = [
  { value: 'nobody', name: 'Nobody' },
  { value: 'me', name: 'Me' },
  { value: 'others', name: 'Others' },
]

/** The filters of the queue: a plain form that puts them into the address. */
export function QueueFilter({
  sought,
  consultation,
  consultations,
  proposals,
  hints,
}: Choices & { sought: Sought; consultation: string }) {
  const kinds = respondentKinds.map((value) => ({ value, name: kindWords[value] }))
  return (
    <form className="rw-queue__filter" action={moderationPath()} role="search">
      <input type="hidden" name="part" value={sought.part} />
      {consultations.length > 1 && (
        <Field id="consultation" label="Consultation">
          {(control) => (
            <select className="rw-sel" name="consultation" defaultValue={consultation} {...control}>
              {consultations.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field id="words" label="Words in it">
        {(control) => (
          <input className="rw-in" name="words" defaultValue={sought.words} maxLength={200} {...control} />
        )}
      </Field>
      <SelectField id="hint" label="Look out for" chosen={sought.hint} choices={hints} />
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
