'use client'

import { Fault } from '#components/layout/fault.tsx'
import { fontClasses } from './fonts.ts'
import './globals.scss'

/** The last resort, when not even the frame of the page could be made. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en-GB" className={fontClasses}>
      <body>
        <title>Problem on our side – Reweigh</title>
        <Fault id={error.digest ?? null} />
      </body>
    </html>
  )
}
