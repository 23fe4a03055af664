'use client'

import { Button } from '#components/ui/button.tsx'
import { homePath } from '#lib/paths/page-paths.ts'
import { Page } from './page.tsx'

/**
 * What a person sees when something broke on our side: plain words and an id that leads us to the log entry,
 * never what broke. `id`: null when the fault happened in the browser, where there is no log entry.
 */
export function Fault({ id }: { id: string | null }) {
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Sorry, there is a problem on our side</h1>
        <p>It is not something you did. Settings that you changed are kept in the address of this page.</p>
        {id !== null && (
          <p>
            If you tell us about it, please quote the number <b className="rw-code">{id}</b>.
          </p>
        )}
        <div className="rw-actions">
          <Button onClick={() => window.location.reload()}>Try again</Button>
          <a href={homePath()}>Go to the home page</a>
        </div>
      </div>
    </Page>
  )
}
