'use client'

import { useEffect, useRef } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { withoutSaved, type SavedNotice } from '#lib/view/team/saved-notice.ts'
import { savedPlace } from '#lib/view/team/saved-words.ts'

/**
 * Says that something was saved just now, in this part of the page. The address leads here without script; with script
 * the focus comes along, so that people who use a keyboard go on from here.
 */
export function Saved({
  notice,
  place = savedPlace,
}: {
  notice: SavedNotice | null
  /** The id of the part. */
  place?: string
}) {
  const here = notice?.place === place ? notice : null
  const box = useRef<HTMLDivElement>(null)
  const mark = here?.mark
  useEffect(() => {
    if (mark === undefined) return
    box.current?.focus({ preventScroll: true })
    // Said once: whoever reads the page again, or is sent its address, did not save anything.
    window.history.replaceState(null, '', withoutSaved(window.location.href))
  }, [mark])
  return (
    <div className="rw-saved" id={place} role="status" tabIndex={-1} ref={box}>
      {here && <Notice key={mark} tone="done" title={here.words} />}
    </div>
  )
}
