import type { Settings } from './settings.ts'

/**
 * What a visitor did so far: the controls as they stand, and the settled versions to go back and forward to.
 * A version is settled when the visitor pauses, lets go or presses Enter: only then is it calculated.
 */
export type Edits = {
  /** The controls as they stand, perhaps in the middle of typing. */
  readonly settings: Settings
  /** The last settled version. */
  readonly settled: Settings
  readonly past: readonly Settings[]
  readonly future: readonly Settings[]
  /** The field that is still being typed into: its next settled version replaces the last one. */
  readonly typing: string | null
}

/** Steps that undo remembers. */
const mostSteps = 100

export const startEdits = (settings: Settings): Edits => ({
  settings,
  settled: settings,
  past: [],
  future: [],
  typing: null,
})

/** The controls changed; nothing is settled yet. */
export const edit = (edits: Edits, settings: Settings): Edits => ({ ...edits, settings })

const same = (a: Settings, b: Settings): boolean => Object.keys(a).every((field) => a[field] === b[field])

/**
 * Settles the controls as they stand: one step for undo.
 *
 * `typing` names a text box that is still being typed into; what is typed there until it is left makes one step.
 */
export function settle(edits: Edits, typing: string | null = null): Edits {
  const { settings, settled, past } = edits
  if (same(settings, settled)) return { ...edits, typing }
  const goesOn = typing !== null && typing === edits.typing
  return {
    settings,
    settled: settings,
    past: goesOn ? past : [...past, settled].slice(-mostSteps),
    future: [],
    typing,
  }
}

/** Back to the version before; what was not settled yet is settled first, so that redo brings it back. */
export function undo(edits: Edits): Edits {
  const { settled, past, future } = settle(edits)
  const before = past.at(-1)
  if (before === undefined) return edits
  return {
    settings: before,
    settled: before,
    past: past.slice(0, -1),
    future: [settled, ...future],
    typing: null,
  }
}

/** Forward again to a version that was undone. */
export function redo(edits: Edits): Edits {
  const [next, ...future] = edits.future
  if (next === undefined) return edits
  return { settings: next, settled: next, past: [...edits.past, edits.settled], future, typing: null }
}

export const canUndo = ({ past, settings, settled }: Edits): boolean =>
  past.length > 0 || !same(settings, settled)
