'use client'

import type { RefObject } from 'react'
import { useScripted } from '#components/ui/use-scripted.ts'
import { Button } from '#components/ui/button.tsx'

/**
 * With script: copies the words that are selected in a text into the box of words to hide, and chooses to hide them.
 * Without it there is no button and one types them. Its place is kept until script begins: the choices below must not move
 * under the hand of whoever is about to press one.
 */
export function TakeSelection({ from, into }: { from: RefObject<HTMLElement | null>; into: string }) {
  const scripted = useScripted()
  const take = () => {
    const selection = document.getSelection()
    const box = document.getElementById(into)
    const inside = selection?.anchorNode && from.current?.contains(selection.anchorNode)
    const words = inside ? selection.toString().replace(/\s+/gu, ' ').trim() : ''
    if (words === '' || !(box instanceof HTMLTextAreaElement)) return
    box.closest('fieldset')?.querySelector<HTMLInputElement>('[value="redact"]')?.click()
    box.value = box.value === '' ? words : `${box.value}\n${words}`
    box.focus()
  }
  return (
    <p className="rw-mt-2" data-until-script={scripted ? undefined : ''}>
      <Button look="secondary" small onClick={take} data-hide="">
        Hide the selected words
      </Button>
    </p>
  )
}
