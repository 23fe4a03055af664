import { formatCount } from '#lib/view/format/format-count.ts'
import { upperFirst } from '#lib/view/format/upper-first.ts'
import { withArticle } from '#lib/view/format/with-article.ts'
import type { CutView, IndexView } from '#lib/view/sandbox/sandbox-method.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import type { Controls } from './controls.ts'
import { FieldError } from './field-error.tsx'

/** How much of the country meets a test. `result`: what the cut-off amounted to in the last result. */
export function CutField({
  index,
  cut,
  result,
  changed,
  controls,
}: {
  index: IndexView
  cut: CutView
  result: ResultView['cuts'][string] | undefined
  changed: boolean
  controls: Controls
}) {
  const { field, published } = cut
  const { one, many } = controls.method.noun
  const problem = controls.problems.get(field)
  return (
    <div className={changed ? 'rw-cut rw-cut--changed' : 'rw-cut'}>
      <label htmlFor={field}>
        Cut-off: worst
        <span className="rw-vh">
          {' '}
          share of {many} for {index.shortName}, in percent
        </span>
      </label>
      <input
        className="rw-wt__num"
        id={field}
        type="number"
        name={field}
        value={controls.settings[field] ?? ''}
        min="0.1"
        max="50"
        step="0.1"
        inputMode="decimal"
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : `${field}-error`}
        onChange={(event) => controls.type(field, event.target.value)}
        onBlur={controls.settle}
      />
      <span>
        % of {many}
        {changed && <small> (published: {published}%)</small>}
      </span>
      <FieldError field={field} problem={problem} />
      {result !== undefined && result.lastInside > 0 && (
        <p className="rw-note">
          {upperFirst(withArticle(one))} meets this test at rank 1 to {formatCount(result.lastInside)} of{' '}
          {formatCount(result.ranked)} (rank 1 = most need).
        </p>
      )}
    </div>
  )
}
