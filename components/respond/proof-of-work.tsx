'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'

/**
 * What stands between a suspicious sending and its receipt: the browser does some work by itself and sends the form again.
 * Who cannot wait, or has no script, sends it without; then a person looks at it first, and that is said.
 *
 * Inside the form that is sent. Without script the page is shown anew, so it has the focus (autoFocus): the form is far
 * down. `challenge`: the work, as the server wrote it.
 */
export function ProofOfWork({ challenge, pending }: { challenge: string; pending: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'waiting' | 'working' | 'impossible'>('waiting')
  useEffect(() => {
    const stop = new AbortController()
    const work = async () => {
      setState('working')
      const { solveProof } = await import('./solve-proof.ts')
      const proof = await solveProof(challenge, stop)
      if (stop.signal.aborted) return
      if (proof === null || field.current === null) {
        setState('impossible')
        return
      }
      field.current.value = proof
      field.current.form?.requestSubmit()
    }
    void work()
    return () => stop.abort()
  }, [challenge])
  const title = {
    waiting: 'Not sent yet.',
    working: 'One moment: your browser shows that you are no program.',
    impossible: 'Your browser could not do the check.',
  }[state]
  return (
    <div className="rw-mb-4" id="proof" tabIndex={-1} autoFocus>
      <input type="hidden" name="proof" ref={field} defaultValue="" />
      <Notice tone="warning" title={title}>
        <p role="status">
          {state === 'working'
            ? 'This takes a few seconds, and then your response is sent by itself.'
            : 'It came very fast, or many responses came from your network just now. Nothing is lost: wait a moment, then send it again.'}
        </p>
        <p>
          You can also send it without the check. We take it like any other; a person looks at it before it is
          counted.
        </p>
        <div className="rw-mt-3">
          <Button type="submit" look="secondary" name="unproved" value="yes" disabled={pending}>
            Send it without the check
          </Button>
        </div>
      </Notice>
    </div>
  )
}
