import type { ReactNode } from 'react'
import { StageStrip } from '#components/consultation/stage-strip.tsx'
import { Page } from '#components/layout/page.tsx'
import { Progress } from '#components/respond/progress.tsx'
import { KeepTyped } from '#components/ui/keep-typed.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ConsultationDetail } from '#lib/consultation/consultation/read-consultation.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { checkPath, tasksPath } from '#lib/paths/respond-paths.ts'
import { stageView } from '#lib/view/consultation/stage-view.ts'
import { pageDataset } from '#lib/view/data/page-dataset.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { respondSteps } from '#lib/view/respond/respond-steps.ts'
import type { OwnDraft } from './own-draft.ts'

/** A page about one consultation, with its stage. */
export async function ConsultationFrame({
  consultation,
  now,
  children,
}: {
  consultation: ConsultationDetail
  now: Date
  children: ReactNode
}) {
  const dataset = await openDataset(consultation.datasetId)
  return (
    <Page dataset={pageDataset(dataset)} strip={<StageStrip stage={stageView(consultation, now)} />}>
      {children}
    </Page>
  )
}

/** A page of the form, with the way through it aside. `current`: its address. */
export function RespondFrame({
  own: { draft, call },
  current,
  caption,
  title,
  children,
}: {
  own: OwnDraft
  current: string
  caption?: string
  title: string
  children: ReactNode
}) {
  const { consultation, content } = draft
  const { stage, closesAt, questions } = consultation
  const steps = respondSteps({ questions, content })
  return (
    <ConsultationFrame consultation={consultation} now={call.arrivedAt}>
      <div className="rw-form">
        <div>
          {stage !== 'open' && current !== checkPath() && (
            <Notice tone="warning" title="This consultation has closed.">
              <p>
                What you wrote is kept. <a href={checkPath()}>Read, copy or download it</a>.
              </p>
            </Notice>
          )}
          {caption && <span className="rw-caption">{caption}</span>}
          <h1 className="rw-q">{title}</h1>
          <div className="rw-mt-4">
            <KeepTyped>{children}</KeepTyped>
          </div>
        </div>
        <aside aria-labelledby="progress">
          <h2 className="rw-h4 rw-mb-2" id="progress">
            <a href={tasksPath()}>Your response</a>
          </h2>
          <Progress steps={steps} current={current} />
          <p className="rw-note rw-mt-3">
            A draft is kept for 30 days. You can change what you sent until {formatMoment(closesAt)}.
          </p>
        </aside>
      </div>
    </ConsultationFrame>
  )
}
