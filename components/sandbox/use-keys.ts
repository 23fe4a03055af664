'use client'

import { useEffect } from 'react'

const textBoxes = new Set(['text', 'number', 'search', 'email', 'url', 'tel', 'password'])

/** Text boxes have an undo of their own. */
const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && textBoxes.has(target.type))

/** Ctrl+Z and Ctrl+Shift+Z (on a Mac ⌘) undo and redo, except in text boxes. */
export function useKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (isTextBox(event.target)) return
      event.preventDefault()
      if (event.shiftKey) redo()
      else undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [undo, redo])
}
