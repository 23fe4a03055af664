import type { Metadata } from 'next'
import { ActionButton } from '#components/respond/action-button.tsx'
import { LineForm } from '#components/respond/line-form.tsx'
import { MethodCard } from '#components/respond/method-card.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { seenOf } from '#lib/consultation/draft/draft-page.ts'
import { sandboxPath } from '#lib/paths/page-paths.ts'
import { aboutPath, attachedMethodPath } from '#lib/paths/respond-paths.ts'
import { formPage } from '#app/form-page.tsx'
import { start, removeMethod, saveTitle } from '#app/(public)/respond/actions.ts'
import { draftMethod } from '#app/(public)/respond/draft-method.ts'
import { ownDraft } from '#app/(public)/respond/own-draft.ts'
import { RespondFrame } from '#app/(public)/respond/respond-frame.tsx'

export const metadata: Metadata = { title: 'Your method' }

/** The method that travels with the response: one's own from the sandbox, or that of a proposal. */
async function MethodPage() {
  const own = await ownDraft()
  const { consultation, content } = own.draft
  const { datasetId, proposals, id } = consultation
  const method = await draftMethod(datasetId, content.scenario, content.scenarioTitle)
  const offered = await Promise.all(
    proposals.map(async (proposal) => ({
      ...proposal,
      method: await draftMethod(datasetId, proposal.scenario, ''),
    })),
  )
  return (
    <RespondFrame own={own} current={attachedMethodPath()} title="Your method">
      <p className="rw-measure">
        You can attach a method that you tried, so that we see what you would change and what comes of it. It
        is optional.
      </p>
      {method && (
        <div className="rw-mt-4">
          <MethodCard method={method}>
            <div className="rw-actions">
              <ButtonLink look="secondary" href={method.href}>
                Change it
              </ButtonLink>
              <ActionButton action={removeMethod} words="Remove it" look="secondary" />
            </div>
          </MethodCard>
          <div className="rw-mt-4">
            <LineForm
              action={saveTitle}
              name="scenarioTitle"
              label="A title for it (if you like)"
              hint="Published only if you let us publish your answers"
              value={content.scenarioTitle}
              button="Save the title"
              seen={seenOf(content, 'scenario')}
            />
          </div>
        </div>
      )}
      <div className="rw-actions rw-mt-5">
        <ButtonLink href={aboutPath()}>Continue</ButtonLink>
        {!method && (
          <ButtonLink look="secondary" href={sandboxPath()}>
            Try the method
          </ButtonLink>
        )}
      </div>
      <h2 className="rw-h3 rw-mt-6 rw-mb-3">Or attach a proposal</h2>
      <dl className="govuk-summary-list">
        {offered.map(({ code, position, title, method: proposed }) => (
          <div className="govuk-summary-list__row" key={code}>
            <dt className="govuk-summary-list__key">
              {position}. {title}
            </dt>
            <dd className="govuk-summary-list__value">
              {proposed && (
                <ActionButton
                  action={start}
                  words={`Attach proposal ${position}`}
                  look="secondary"
                  fields={{ consultationId: id, scenario: proposed.query, proposal: '' }}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </RespondFrame>
  )
}

export default formPage(MethodPage)
