import type { Metadata } from 'next'
import { ActionButton } from '#components/respond/action-button.tsx'
import { MethodCard } from '#components/respond/method-card.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Page } from '#components/layout/page.tsx'
import { scenarioToAttach } from '#lib/consultation/draft/attach-scenario.ts'
import {
  currentConsultation,
  readConsultation,
  type ConsultationDetail,
} from '#lib/consultation/consultation/read-consultation.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { consultationPath } from '#lib/paths/consultation-paths.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { receiptPath, tasksPath } from '#lib/paths/respond-paths.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import { attachedMethod, type AttachedMethod } from '#lib/view/respond/attached-method.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { orNotFound } from '#lib/web/or-not-found.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { formPage } from '#app/form-page.tsx'
import { start } from './actions.ts'
import { heldDraft, type OwnDraft } from './own-draft.ts'
import { ConsultationFrame } from './respond-frame.tsx'

export const metadata: Metadata = { title: 'Have your say' }

/** Where answering starts: from the consultation, from a proposal, or with a method from the sandbox. */
async function Respond({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const fields = pageFields(await searchParams)
  const call = await currentCall()
  const asked = firstField(fields, 'consultation')
  const consultation = await (asked === ''
    ? currentConsultation(call, {})
    : orNotFound(readConsultation(call, { id: asked })))
  const held = await heldDraft()
  if (consultation?.stage !== 'open') {
    return <NotOpen consultation={consultation} now={call.arrivedAt} held={held} />
  }
  const given = await methodOf(consultation.datasetId, fields)
  const goesOn = held?.draft.sentAt === null && held.draft.consultation.id === consultation.id
  const method = 'title' in given ? given : null
  const button = method ? 'Use this in my response' : goesOn ? 'Go on with your response' : 'Start now'
  return (
    <ConsultationFrame consultation={consultation} now={call.arrivedAt}>
      <div className="rw-measure">
        <h1>Have your say</h1>
        <p className="rw-lead rw-mt-2">{consultation.title}</p>
        <p className="rw-mt-4">
          There are {consultation.questions.length} questions, one on each page. You can leave out any of
          them, see everything before you send it, and change or withdraw what you sent until{' '}
          <b>{formatMoment(consultation.closesAt)}</b> (the time in London).
        </p>
        <div className="rw-prose rw-mt-3">
          <ul>
            <li>You need no account, and you need not leave a name or an e-mail address.</li>
            <li>Nothing is published unless you say so, and then only after a moderator has read it.</li>
            <li>
              A cookie holds your response together on this computer from when you start. There is no other
              cookie.
            </li>
          </ul>
        </div>
        {'problems' in given && (
          <div className="rw-mt-4">
            <Notice tone="error" title="This method cannot be attached.">
              <ul>
                {given.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
              <p>
                <a href={sandboxPath()}>Try the method</a>
              </p>
            </Notice>
          </div>
        )}
        {method && (
          <div className="rw-mt-4">
            <MethodCard method={method} />
          </div>
        )}
        {held?.draft.sentAt && (
          <p className="rw-mt-4">
            You have sent a response from this computer. <a href={receiptPath()}>Look at it, or change it</a>.
            Starting now makes another one.
          </p>
        )}
        <div className="rw-actions rw-mt-5">
          <ActionButton
            action={start}
            words={button}
            fields={{
              consultationId: consultation.id,
              scenario: method?.query ?? '',
              proposal: firstField(fields, 'proposal'),
            }}
          />
          {goesOn && method && (
            <ButtonLink look="secondary" href={tasksPath()}>
              Go on without it
            </ButtonLink>
          )}
        </div>
      </div>
    </ConsultationFrame>
  )
}

/** The method in the address as it would be attached, or why it cannot be; nothing where the address has none. */
async function methodOf(
  datasetId: string,
  fields: readonly Field[],
): Promise<AttachedMethod | { problems: readonly string[] } | { none: true }> {
  if (!fields.some(([name]) => name === 'ties' || name.includes('.'))) return { none: true }
  try {
    const scored = await scenarioToAttach(datasetId, fields)
    return attachedMethod(scored, '', (await openDataset()).id === datasetId)
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'Invalid') throw error
    return { problems: error.issues.map(({ message }) => message) }
  }
}

function NotOpen({
  consultation,
  now,
  held,
}: {
  consultation: ConsultationDetail | null
  now: Date
  held: OwnDraft | null
}) {
  const words = (
    <div className="rw-measure">
      <h1>Have your say</h1>
      <p className="rw-lead rw-mt-2">
        {consultation === null && 'No consultation is open just now.'}
        {consultation?.stage === 'planned' &&
          `This consultation opens at ${formatMoment(consultation.opensAt)}.`}
        {consultation !== null &&
          consultation.stage !== 'planned' &&
          `This consultation closed at ${formatMoment(consultation.closesAt)}.`}
      </p>
      {held && (
        <p className="rw-mt-4">
          <a href={held.draft.sentAt ? receiptPath() : tasksPath()}>Your response on this computer</a>
        </p>
      )}
      <p className="rw-mt-4">
        <a href={consultationPath(consultation === null ? undefined : { id: consultation.id })}>
          About the consultation
        </a>
      </p>
    </div>
  )
  if (consultation === null) return <Page dataset={null}>{words}</Page>
  return (
    <ConsultationFrame consultation={consultation} now={now}>
      {words}
    </ConsultationFrame>
  )
}

export default formPage(Respond)
