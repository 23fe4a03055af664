import type { Metadata } from 'next'
import { Page } from '#components/layout/page.tsx'
import { PostButton } from '#components/team/post-button.tsx'
import { formPage } from '#app/form-page.tsx'
import { stopAction } from '#app/(public)/updates/actions.ts'

export const metadata: Metadata = {
  title: 'Stop letters',
  referrer: 'same-origin',
  robots: { index: false },
}

/** Where the link at the end of every letter leads. Opening it stops nothing: programs open links too. */
async function Stop({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>Stop letters about consultations</h1>
        <p>One press ends them at once. You can ask for them again at any time.</p>
        <PostButton action={stopAction} fields={{ token }}>
          Send me no more letters
        </PostButton>
      </div>
    </Page>
  )
}

export default formPage(Stop)
