'use client'

import { useSyncExternalStore, type RefObject } from 'react'
import { Button } from '#components/ui/button.tsx'

const never = () => () => undefined

/**
 * With script: copies the words that are selected in a text into the box of words to hide. Without it there is no button
 * and one types them.
 */
export function TakeSelection({ from, into }: { from: RefObject<HTMLElement | null>; into: string }) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!scripted) return null
  const take = () => {
    const selection = document.getSelection()
    const box = document.getElementById(into)
    const inside = selection?.anchorNode && from.current?.contains(selection.anchorNode)
    const words = inside ? selection.toString().replace(/\s+/gu, ' ').trim() : ''
    if (words === '' || !(box instanceof HTMLTextAreaElement)) return
    const parent = box.closest('details')
    if (parent) parent.open = true
    box.value = box.value === '' ? words : `${box.value}\n${words}`
    box.focus()
  }
  return (
    <p className="rw-mt-2">
      <Button look="secondary" small onClick={take}>
        Hide the selected words
      </Button>
    </p>
  )
}
