import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { LetterText } from '#components/team/letter-text.tsx'
import { readLetter } from '#lib/consultation/mailbox/read-letter.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { mailboxPath } from '#lib/paths/team-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Letter', referrer: 'same-origin', robots: { index: false } }

/** One letter of the demonstration. */
async function LetterPage({ params }: { params: Promise<{ letter: string }> }) {
  const { letter: id } = await params
  const letter = await readLetter(await currentCall(), { id }).catch((error: unknown) => {
    if (error instanceof ServiceError && error.kind === 'NotFound') return null
    throw error
  })
  if (letter === null) notFound()
  return (
    <Page
      dataset={null}
      crumbs={[{ name: 'Demonstration mailbox', href: mailboxPath() }, { name: 'Letter' }]}
    >
      <LetterText letter={letter} />
    </Page>
  )
}

export default formPage(LetterPage)
