'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#components/ui/button.tsx'

const never = () => () => undefined

/** A text to keep, which can be selected without script and copied with one press with it. */
export function CopyText({
  id,
  label,
  text,
  rows = 1,
}: {
  id: string
  label: string
  text: string
  rows?: number
}) {
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      field.current?.select()
    }
  }
  return (
    <div className="rw-copytext">
      <label className="rw-label" htmlFor={id}>
        {label}
      </label>
      <textarea className="rw-in" id={id} ref={field} readOnly rows={rows} defaultValue={text} />
      {scripted && (
        <Button look="secondary" small onClick={() => void copy()}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
      )}
      <span className="rw-vh" role="status">
        {copied ? 'Copied' : ''}
      </span>
    </div>
  )
}
