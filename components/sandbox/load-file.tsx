'use client'

import { useActionState, useState, type SubmitEvent } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { largestScenarioFile, scenarioFileTooLarge } from '#lib/view/sandbox/scenario-file.ts'
import { Disclosure } from './disclosure.tsx'

/** What came of loading a file that cannot be used: every problem, with its place. */
export type LoadState = { readonly problems: readonly string[] }

export type LoadAction = (before: LoadState, form: FormData) => Promise<LoadState>

/** Starts from a scenario file: the server reads it and leads to the address of its changes. Works without script. */
export function LoadFile({ action, dataset }: { action: LoadAction; dataset: string }) {
  const [sent, load, loading] = useActionState(action, { problems: [] })
  const [tooLarge, setTooLarge] = useState(false)
  const problems = tooLarge ? [scenarioFileTooLarge] : sent.problems
  // A server that refuses a large body does not read it, so it could not say so on this page.
  const check = (event: SubmitEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get('file')
    const refused = file instanceof File && file.size > largestScenarioFile
    setTooLarge(refused)
    if (refused) event.preventDefault()
  }
  return (
    <Disclosure className="rw-adv rw-load" summary="Load a scenario file" used={problems.length > 0}>
      {problems.length > 0 && (
        <ErrorSummary
          title="This file cannot be used"
          problems={problems.map((message) => ({ message, href: '#scenario-file' }))}
        />
      )}
      <form action={load} onSubmit={check}>
        <input type="hidden" name="dataset" value={dataset} />
        <label htmlFor="scenario-file">Scenario file</label>
        <p className="rw-note" id="scenario-file-hint">
          A file that you or someone else downloaded here, up to 64 kB. It replaces your changes.
        </p>
        <input
          type="file"
          id="scenario-file"
          name="file"
          accept="application/json,.json"
          required
          aria-describedby="scenario-file-hint"
        />
        <Button type="submit" look="secondary" small disabled={loading}>
          Load
        </Button>
      </form>
    </Disclosure>
  )
}
