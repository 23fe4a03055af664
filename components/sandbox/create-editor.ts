import { fieldsOfQuery } from '#lib/view/sandbox/address.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'
import { edit, redo, settle, undo, type Edits } from '#lib/view/sandbox/edits.ts'
import { lookOf, sameLook, type Look } from '#lib/view/sandbox/look.ts'
import type { SandboxMethod } from '#lib/view/sandbox/sandbox-method.ts'
import { publishedSettings, settingsOf, withSetting, type Settings } from '#lib/view/sandbox/settings.ts'
import { weightOf } from '#lib/view/sandbox/shares.ts'

/** Where a visitor is: the controls with their history, and how the table is looked at. */
export type Place = { readonly edits: Edits; readonly look: Look }

/** What a step does to the browser's history. */
export type InHistory = 'replace' | 'push' | 'keep'

export type Editor = {
  readonly type: (field: string, text: string) => void
  readonly slide: (field: string, text: string) => void
  readonly settle: () => void
  readonly choose: (field: string, text: string) => void
  readonly tick: (field: string, on: boolean) => void
  readonly adopt: (settings: Settings) => void
  readonly visit: (query: string, history: InHistory) => boolean
  readonly undo: () => void
  readonly redo: () => void
  readonly stop: () => void
}

/** Milliseconds after the last key or movement until a change is settled. */
const pause = 250

/**
 * Turns what a visitor does into settled changes: at once for a tick, a choice, letting go or Enter, after a pause for
 * typing and sliding. `show` is told every step, `open` only what has to be calculated.
 */
export function createEditor(
  { method, dataset, start }: { method: SandboxMethod; dataset: DatasetView; start: Place },
  show: (place: Place) => void,
  open: (place: Place, history: InHistory) => void,
): Editor {
  const published = publishedSettings(method)
  const remembered = new Map<string, string>()
  let place = start
  let timer: ReturnType<typeof setTimeout> | undefined

  function go(next: Place, history: InHistory): void {
    clearTimeout(timer)
    const before = place
    place = next
    show(place)
    if (next.edits.settled !== before.edits.settled || next.look !== before.look) open(place, history)
  }

  /** Changed controls give another table, which is looked at from its first page. */
  function goTo(edits: Edits): void {
    const { look } = place
    go({ edits, look: edits.settled === place.edits.settled ? look : { ...look, page: 1 } }, 'replace')
  }

  const changed = (field: string, text: string) =>
    edit(place.edits, withSetting(place.edits.settings, field, text))

  function later(edits: Edits, typing: string | null): void {
    goTo(edits)
    timer = setTimeout(() => goTo(settle(place.edits, typing)), pause)
  }

  return {
    type: (field, text) => later(changed(field, text), field),
    slide: (field, text) => later(changed(field, text), null),
    settle: () => goTo(settle(place.edits)),
    choose: (field, text) => goTo(settle(changed(field, text))),
    tick: (field, on) => {
      const text = place.edits.settings[field] ?? ''
      if (!on && weightOf(text) > 0) remembered.set(field, text)
      const usual = weightOf(published[field]) > 0 ? (published[field] ?? '') : '100'
      goTo(settle(changed(field, on ? (remembered.get(field) ?? usual) : '0')))
    },
    adopt: (settings) => goTo(settle(edit(place.edits, settings))),
    visit: (query, history) => {
      const fields = fieldsOfQuery(query)
      const id = new Map(fields).get('dataset')
      if (id === undefined ? !dataset.current : id !== dataset.id) return false
      const edits = settle(edit(place.edits, settingsOf(method, fields)))
      const look = lookOf(fields)
      go({ edits, look: sameLook(look, place.look) ? place.look : look }, history)
      return true
    },
    undo: () => goTo(undo(place.edits)),
    redo: () => goTo(redo(place.edits)),
    stop: () => clearTimeout(timer),
  }
}
