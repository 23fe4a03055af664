import type { SandboxMethod } from '#lib/view/sandbox/sandbox-method.ts'
import type { Settings } from '#lib/view/sandbox/settings.ts'

/** What every control of the sandbox needs: what it says, what is wrong with it, and whom it tells. */
export type Controls = {
  readonly method: SandboxMethod
  readonly settings: Settings
  /** By field. */
  readonly problems: ReadonlyMap<string, string>
  /** Whether script runs; what needs it is not drawn before. */
  readonly scripted: boolean
  /** The query of the address with these fields as published again. */
  readonly without: (fields: readonly string[]) => string
  /** A text box is being typed into. */
  readonly type: (field: string, text: string) => void
  /** A slider is being moved. */
  readonly slide: (field: string, text: string) => void
  /** The visitor let go, left the control or pressed Enter. */
  readonly settle: () => void
  /** Something was chosen from a list. */
  readonly choose: (field: string, text: string) => void
  /** A box was ticked (counts again, with the weight it had) or unticked (left out). */
  readonly tick: (field: string, on: boolean) => void
}
