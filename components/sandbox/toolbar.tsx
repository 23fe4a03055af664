import { Icon } from '#components/ui/icon.tsx'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { counted } from '#lib/view/format/counted.ts'

export type ToolbarProps = {
  readonly changes: number
  /** What undoing and redoing do; null while there is nothing to undo or redo. */
  readonly steps: {
    readonly undo: (() => void) | null
    readonly redo: (() => void) | null
  }
  /** Undo and redo need script; until it begins only their place is kept. */
  readonly scripted: boolean
  /** The query of the page without any change. */
  readonly resetQuery: string
}

/** How many changes there are, and the ways back. */
export function Toolbar({ changes, steps, scripted, resetQuery }: ToolbarProps) {
  return (
    <div className="rw-toolbar rw-sticky">
      <h2>{changes === 0 ? 'No changes' : counted(changes, 'change')}</h2>
      <StepButton name="undo" words="Undo" step={steps.undo} scripted={scripted} />
      <StepButton name="redo" words="Redo" step={steps.redo} scripted={scripted} />
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
  scripted,
}: {
  name: 'undo' | 'redo'
  words: string
  step: (() => void) | null
  scripted: boolean
}) {
  return (
    <button
      className="rw-tool"
      type="button"
      data-until-script={scripted ? undefined : ''}
      aria-disabled={step === null ? true : undefined}
      onClick={step ?? undefined}
    >
      <Icon name={name} />
      {words}
    </button>
  )
}
