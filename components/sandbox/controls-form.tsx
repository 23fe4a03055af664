import type { Ref, SubmitEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import { Advanced } from './advanced.tsx'
import type { Controls } from './controls.ts'
import { IndexControls } from './index-controls.tsx'
import { Toolbar, type ToolbarProps } from './toolbar.tsx'

export type ControlsFormProps = {
  readonly controls: Controls
  readonly dataset: string
  /** The fields that are not as published. */
  readonly changed: readonly string[]
  readonly cuts: ResultView['cuts']
  readonly toolbar: ToolbarProps
  readonly form: Ref<HTMLFormElement>
  readonly onSubmit: (event: SubmitEvent) => void
}

/**
 * The method as a form: sent without script, it leads to the address of its changes. `form` tells it from a link,
 * where a field that is missing is as published.
 */
export function ControlsForm({
  controls,
  dataset,
  changed,
  cuts,
  toolbar,
  form,
  onSubmit,
}: ControlsFormProps) {
  const { method } = controls
  return (
    <form
      className="rw-controls"
      id="method"
      method="get"
      action={sandboxPath()}
      aria-label="The method"
      autoComplete="off"
      noValidate
      ref={form}
      onSubmit={onSubmit}
    >
      <input type="hidden" name="form" value="1" />
      <input type="hidden" name="dataset" value={dataset} />
      <Toolbar {...toolbar} />
      {method.indices.map((index, at) => (
        <IndexControls
          key={index.code}
          index={index}
          number={at + 1}
          changes={changed.filter(
            (field) => field.startsWith(`${index.code}.`) || field === index.cut?.field,
          )}
          cuts={cuts}
          controls={controls}
        />
      ))}
      <Advanced controls={controls} />
      <div className="rw-submit">
        <Button type="submit">Update results</Button>
        <p className="rw-note">Weights count against each other inside a group. 0 leaves a measure out.</p>
      </div>
    </form>
  )
}
