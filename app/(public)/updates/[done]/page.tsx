import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Page } from '#components/layout/page.tsx'
import { MailboxNote } from '#components/team/mailbox-note.tsx'
import { isMailboxOpen } from '#lib/consultation/mailbox/is-mailbox-open.ts'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { confirmDays } from '#lib/consultation/subscriber/ask-to-be-told.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Hear of consultations', robots: { index: false } }

const words = {
  asked: {
    title: 'Check your e-mail',
    text: `If this address can be written to, a letter is on its way. Open the link in it within ${confirmDays} days and press the button there. Until then we send nothing else. If no letter comes, look among unwanted mail, or try again in a quarter of an hour.`,
  },
  confirmed: {
    title: 'We will write to you',
    text: 'You will hear when a consultation opens, when it closes and when its outcome is published. Every letter has a link that ends them; they end by themselves a year after the last consultation did.',
  },
  stopped: {
    title: 'You get no more letters about consultations',
    text: 'We have forgotten your address. If you left it with a response as well, what concerns that response alone still reaches you.',
  },
} as const

/** Says what somebody did just now. */
async function UpdatesDone({ params }: { params: Promise<{ done: string }> }) {
  const { done } = await params
  if (done !== 'asked' && done !== 'confirmed' && done !== 'stopped') notFound()
  const { title, text } = words[done]
  const mailbox = done === 'asked' && (await isMailboxOpen(await currentCall(), {}))
  return (
    <Page dataset={null}>
      <div className="rw-prose">
        <h1>{title}</h1>
        <p>{text}</p>
        {mailbox && <MailboxNote />}
        <p>
          <a href={consultationPath()}>About the consultation</a>
        </p>
      </div>
    </Page>
  )
}

export default formPage(UpdatesDone)
