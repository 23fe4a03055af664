import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import type { Issue } from '#lib/result/result.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { choiceWords } from '#lib/view/sureness/plan-words.ts'
import type { PlanForm } from '#lib/view/sureness/plan-form.ts'

const draws = [
  { value: '10', name: 'up to 10% lower or higher' },
  { value: '25', name: 'up to 25% lower or higher' },
  { value: '50', name: 'up to 50% lower or higher' },
  { value: 'anywhere', name: 'any share at all' },
]

/** What an analysis varies: a plain form, whose sending leads to the page of the result. */
export function PlanFormPart({
  form,
  action,
  query,
  issues,
}: {
  form: PlanForm
  action: string
  /** Dataset and changes, kept by the form. */
  query: string
  issues: readonly Issue[]
}) {
  const problem = (name: string) => issues.find(({ path }) => path === name)?.message
  const { size, seed, draw, weights, choices } = form
  const known = draws.some(({ value }) => value === draw)
  return (
    <details className="rw-section" open={issues.length > 0}>
      <summary>Change what the reruns vary</summary>
      <form action={action} className="rw-plan rw-mt-3">
        {[...new URLSearchParams(query)].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="form" value="1" />
        <input type="hidden" name="run" value="1" />
        <Field
          id={size.name}
          label={size.label}
          hint={`From ${formatCount(size.least)} to ${formatCount(size.most)}`}
          error={problem(size.name)}
        >
          {(control) => (
            <input
              className="rw-in"
              name={size.name}
              inputMode="numeric"
              defaultValue={size.value}
              {...control}
            />
          )}
        </Field>
        <Field id="draw" label="Each weight is" error={problem('draw')}>
          {(control) => (
            <select className="rw-sel" name="draw" defaultValue={draw} {...control}>
              {draws.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
              {!known && <option value={draw}>up to {draw}% lower or higher</option>}
            </select>
          )}
        </Field>
        <Ticks legend="Weights that vary" name="weights" ticks={weights} problem={problem('weights')} />
        <Ticks
          legend="What else varies"
          name="choices"
          problem={problem('choices')}
          ticks={choiceWords.map(({ choice, name, hint }) => ({
            value: choice,
            name,
            hint,
            ticked: choices.includes(choice),
          }))}
        />
        <Field
          id="seed"
          label="Seed"
          hint="The same seed gives the same reruns, so anyone can check them"
          error={problem('seed')}
        >
          {(control) => (
            <input className="rw-in" name="seed" inputMode="numeric" defaultValue={seed} {...control} />
          )}
        </Field>
        <Button type="submit">Run again with these</Button>
      </form>
    </details>
  )
}

type Tick = {
  readonly value: string
  readonly name: string
  readonly hint?: string
  readonly ticked: boolean
}

function Ticks({
  legend,
  name,
  ticks,
  problem,
}: {
  legend: string
  name: string
  ticks: readonly Tick[]
  problem: string | undefined
}) {
  return (
    <fieldset
      className="rw-plan__ticks"
      aria-describedby={problem === undefined ? undefined : `${name}-error`}
    >
      <legend className="rw-label">{legend}</legend>
      {problem !== undefined && (
        <span className="rw-err" id={`${name}-error`}>
          <span className="rw-vh">Error: </span>
          {problem}
        </span>
      )}
      {ticks.map((tick) => (
        <label key={tick.value} className="rw-plan__tick">
          <input type="checkbox" name={name} value={tick.value} defaultChecked={tick.ticked} />
          <span>
            {tick.name}
            {tick.hint !== undefined && <span className="rw-note"> {tick.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
