import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { formPage } from '#app/form-page.tsx'
import { confirmAction } from '#app/(public)/updates/actions.ts'

export const metadata: Metadata = {
  title: 'Confirm your address',
  referrer: 'same-origin',
  robots: { index: false },
}

/** Where the link in the letter leads. Opening it does nothing: a program that looks through letters opens links too. */
async function Confirm({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Confirm your address</h1>
        <p>
          From then on we write when a consultation opens, when it closes and when its outcome is published.
          We keep your address until you stop the letters, at the latest until a year after the last
          consultation ended.
        </p>
        <PostButton action={confirmAction} fields={{ secret }}>
          Yes, write to me
        </PostButton>
      </div>
    </Page>
  )
}

export default formPage(Confirm)
