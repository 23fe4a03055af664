import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { comparePath } from '#lib/paths/insight-paths.ts'
import { mostMethods } from '#lib/view/compare/compare-fields.ts'
import type { CompareView } from '#lib/view/compare/compare-view.ts'
import { currentMethod } from '#lib/view/compare/read-method.ts'

/** Asks for another method: a proposal, the current one, or a link that is pasted. A plain form that leads to one address. */
export function AddForm({
  view: { methods, proposals, dataset },
  typed,
  problem,
}: {
  view: Pick<CompareView, 'methods' | 'proposals' | 'dataset'>
  /** The link that was pasted and could not be used. */
  typed: string
  problem: string | undefined
}) {
  const there = new Set(methods.map(({ text }) => text))
  const choices = [
    { value: currentMethod, name: 'Current method' },
    ...proposals.map(({ title, text }) => ({ value: text, name: `Proposal: ${title}` })),
  ].filter(({ value }) => !there.has(value))
  if (methods.length >= mostMethods) {
    return <p className="rw-small rw-mt-3">Remove one to compare another.</p>
  }
  return (
    <form className="rw-filters" action={comparePath('', [])} aria-label="Add a method">
      <input type="hidden" name="dataset" value={dataset} />
      {methods.map(({ text }) => (
        <input key={text} type="hidden" name="method" value={text} />
      ))}
      {choices.length > 0 && (
        <SelectField id="add" label="Add a method" all="Choose one" chosen="" choices={choices} />
      )}
      <Field
        id="link"
        label={choices.length > 0 ? 'Or paste a link' : 'Add a method: paste its link'}
        hint="From “Try the method” with its changes, or any page that shows them"
        error={problem}
      >
        {(control) => (
          <input className="rw-in" name="link" defaultValue={typed} autoComplete="off" {...control} />
        )}
      </Field>
      <Button type="submit" look="secondary">
        Compare
      </Button>
    </form>
  )
}
