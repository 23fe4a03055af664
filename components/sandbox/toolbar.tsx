import { Icon } from '#components/ui/icon.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { counted } from '#lib/view/format/counted.ts'

export type ToolbarProps = {
  readonly changes: number
  /** Undo and redo need script; null without it. */
  readonly steps: {
    readonly undo: (() => void) | null
    readonly redo: (() => void) | null
  } | null
  /** The query of the page without any change. */
  readonly resetQuery: string
}

/** How many changes there are, and the ways back. */
export function Toolbar({ changes, steps, resetQuery }: ToolbarProps) {
  return (
    <div className="rw-toolbar rw-sticky">
      <h2>{changes === 0 ? 'No changes' : counted(changes, 'change')}</h2>
      {steps && (
        <>
          <StepButton name="undo" words="Undo" step={steps.undo} />
          <StepButton name="redo" words="Redo" step={steps.redo} />
        </>
      )}
      <a className="rw-tool" href={sandboxPath(resetQuery)}>
        Reset all
      </a>
    </div>
  )
}

/** A step that is not possible now keeps its place and the focus. */
function StepButton({
  name,
  words,
  step,
}: {
  name: 'undo' | 'redo'
  words: string
  step: (() => void) | null
}) {
  return (
    <button
      className="rw-tool"
      type="button"
      aria-disabled={step === null ? true : undefined}
      onClick={step ?? undefined}
    >
      <Icon name={name} />
      {words}
    </button>
  )
}
