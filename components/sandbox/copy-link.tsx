'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'

/** Copies the address of the page, which holds every change. Where the browser forbids it, shows it to be copied. Until script begins only its place is kept. */
export function CopyLink({ scripted }: { scripted: boolean }) {
  const [shown, setShown] = useState<string | null>(null)
  const copy = async () => {
    const address = window.location.href
    try {
      await navigator.clipboard.writeText(address)
      setShown('')
    } catch {
      setShown(address)
    }
  }
  return (
    <>
      <Button look="secondary" data-until-script={scripted ? undefined : ''} onClick={() => void copy()}>
        <Icon name="link" />
        {shown === '' ? 'Link copied' : 'Copy link'}
      </Button>
      <span className="rw-vh" role="status">
        {shown === '' ? 'Link copied' : ''}
      </span>
      {shown !== null && shown !== '' && (
        <label className="rw-copy">
          <span>Copy this address</span>
          <input
            className="rw-in"
            readOnly
            autoFocus
            value={shown}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </>
  )
}
