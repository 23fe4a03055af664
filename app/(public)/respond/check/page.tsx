import type { Metadata } from 'next'
import { CopyText } from '#components/respond/copy-text.tsx'
import { MethodCard } from '#components/respond/method-card.tsx'
import { ResponseSummary } from '#components/respond/response-summary.tsx'
import { SendForm } from '#components/respond/send-form.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { arrivalOf } from '#lib/consultation/response/arrival.ts'
import { formToken } from '#lib/consultation/response/form-token.ts'
import { responseText } from '#lib/consultation/response/response-text.ts'
import {
  aboutPath,
  attachedMethodPath,
  checkPath,
  publicationPath,
  questionPath,
  responseTextPath,
  tasksPath,
} from '#lib/paths/respond-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { responseSummary } from '#lib/view/respond/response-summary.ts'
import type { SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { send } from '#app/(public)/respond/actions.ts'
import { draftMethod } from '#app/(public)/respond/draft-method.ts'
import { ownDraft } from '#app/(public)/respond/own-draft.ts'
import { RespondFrame } from '#app/(public)/respond/respond-frame.tsx'

export const metadata: Metadata = { title: 'Check your answers' }

const reasons: Readonly<Record<string, string>> = {
  token: 'This page was open for too long, or in another window. Nothing was sent yet: please send again.',
  revision:
    'Your response was changed in another window. Nothing was sent yet: look through it, then send it.',
}

/** Everything before it is sent; after closing, everything to keep. */
async function CheckPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const own = await ownDraft()
  const { call, draft } = own
  const { consultation, content, id, revision } = draft
  const now = call.arrivedAt
  const method = await draftMethod(consultation.datasetId, content.scenario, content.scenarioTitle)
  const { again } = await searchParams
  const reason = typeof again === 'string' ? reasons[again] : undefined
  const open = arrivalOf(consultation, { arrivedAt: now, openedAt: now }) === 'in_time'
  const places = Object.fromEntries([
    ['answers', tasksPath()],
    ['about', aboutPath()],
    ['publication', publicationPath()],
    ['scenario', attachedMethodPath()],
    ...consultation.questions.map((one) => [`answer:${one.id}`, questionPath(one.position)] as const),
  ])
  return (
    <RespondFrame
      own={own}
      current={checkPath()}
      title={open ? 'Check your answers' : 'This consultation has closed'}
    >
      {open && reason !== undefined && <Notice tone="warning" title={reason} />}
      {!open && (
        <Notice tone="warning" title="Your response was not sent.">
          <p>
            It closed at {formatMoment(consultation.closesAt)}. What you wrote is kept here for 30 days and is
            all below. Copy or download it; those who run the consultation decide whether they still take it.
          </p>
        </Notice>
      )}
      {!open && (
        <div className="rw-mt-4">
          <CopyText id="whole" label="Your response" text={responseText(consultation, content)} rows={14} />
          <div className="rw-actions rw-mt-3">
            <ButtonLink href={responseTextPath()}>Download it as text</ButtonLink>
          </div>
        </div>
      )}
      <ResponseSummary rows={responseSummary(consultation, content)} />
      {method && <MethodCard method={method} />}
      {open && (
        <div className="rw-mt-6">
          <Panel title="When you send this" wash>
            <p className="rw-mb-4">
              You get a reference and a link. With the link you can change or withdraw your response until{' '}
              {formatMoment(consultation.closesAt)}.
            </p>
            <SendForm
              action={send}
              token={formToken({ draftId: id, consultationId: consultation.id }, now)}
              revision={revision}
              places={places}
            />
            <p className="rw-mt-4">
              <a href={tasksPath()}>Come back later</a> · <a href={responseTextPath()}>Download it as text</a>
            </p>
          </Panel>
        </div>
      )}
    </RespondFrame>
  )
}

export default formPage(CheckPage)
