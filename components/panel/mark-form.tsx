'use client'

import { useRef, useSyncExternalStore, type RefObject } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { SentTo } from '#components/ui/form-state.ts'
import { ActionForm, WordsField } from './action-form.tsx'
import type { AnswerView } from './response-view.ts'

const never = () => () => undefined

/** What is selected in an answer, and how many characters (code points) of it come before; null = nothing. */
function selectionIn(said: HTMLElement | null): { words: string; near: number } | null {
  const selection = document.getSelection()
  if (said === null || selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!said.contains(range.startContainer) || !said.contains(range.endContainer)) return null
  const words = range.toString()
  if (words.trim() === '') return null
  const before = document.createRange()
  before.setStart(said, 0)
  before.setEnd(range.startContainer, range.startOffset)
  return { words: words.trim(), near: Array.from(before.toString()).length }
}

/**
 * Marks words of an answer as evidence: with script by selecting them and pressing a button, without it, or by keyboard,
 * by typing or pasting them.
 */
export function MarkForm({
  answer: { id, position },
  reference,
  said,
  ...sent
}: SentTo & { answer: AnswerView; reference: string; said: RefObject<HTMLElement | null> }) {
  const prefix = `mark${position}`
  const near = useRef<HTMLInputElement>(null)
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const take = () => {
    const selected = selectionIn(said.current)
    const box = document.getElementById(`${prefix}-words`)
    if (!(box instanceof HTMLTextAreaElement) || near.current === null) return
    if (selected !== null) {
      box.value = selected.words
      near.current.value = String(selected.near)
      box.form?.requestSubmit()
    } else box.focus()
  }
  return (
    <ActionForm
      {...sent}
      prefix={prefix}
      fields={{ answer: id, reference }}
      send="Mark these words as evidence"
    >
      {(state) => (
        <>
          <input type="hidden" name="near" ref={near} defaultValue="" />
          {scripted && (
            <div>
              <Button look="secondary" small onClick={take}>
                Mark the selected words
              </Button>
            </div>
          )}
          <WordsField
            prefix={prefix}
            state={state}
            name="words"
            label={
              <>
                Words to mark as evidence<span className="rw-vh"> (question {position})</span>
              </>
            }
            hint="Type or copy them as they are written. Of a long passage, its first and last words will do, with three dots between: “The last bus ... to us”."
            rows={2}
          />
        </>
      )}
    </ActionForm>
  )
}
