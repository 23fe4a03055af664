import 'server-only'
import { z } from 'zod'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { checkChoices } from './check-choices.ts'
import { closeContent, openContent } from './draft-content.ts'
import { draftPage, pageName, seenOf, withPage } from './draft-page.ts'
import { draftSecret, lockDraft, noDraft } from './lock-draft.ts'

const input = z.strictObject({ secret: draftSecret, seen: z.string().max(40), page: draftPage })

const refuse = (issues: readonly Issue[]) => {
  if (issues.length === 0) return
  throw new ServiceError({ kind: 'Invalid', message: 'Some of what was sent cannot be used.', issues })
}

const changedElsewhere = () =>
  new ServiceError({
    kind: 'Conflict',
    message: 'This page was changed in another window since you opened it here.',
    issues: [{ path: 'seen', message: 'Compare the two, and save the one that you want to keep' }],
  })

const alreadySent = () =>
  new ServiceError({
    kind: 'Conflict',
    message: 'This response was sent already. Open it to change what you sent.',
  })

/**
 * Saves one page of a draft. What was typed is kept also after the consultation closed: sending is what closes.
 *
 * `seen`: what the page showed (`seenOf`). When another window changed this page meanwhile, nothing is saved and both
 * texts are there to choose from: the other one is stored, this one still stands in the form.
 *
 * Throws ServiceError `NotFound` for a secret or question that does not belong here; `Invalid`; `Conflict`.
 */
export const savePage = defineVerb({
  name: 'draft.save',
  permission: 'draft.write',
  input,
  change: async (tx, { secret, seen, page }, { arrivedAt }) => {
    const draft = await lockDraft(tx, secret)
    if (draft.sentAt !== null) throw alreadySent()
    const content = openContent(draft.content)
    const consultation = await loadConsultation(tx, draft.consultationId, arrivedAt)
    if (consultation === null) throw noDraft()
    let version = 1
    if (page.page === 'answer') {
      const question = consultation.questions.find(({ id }) => id === page.questionId)
      if (question === undefined)
        throw new ServiceError({ kind: 'NotFound', message: 'This consultation has no such question.' })
      refuse(checkChoices(question, page))
      version = question.version
    }
    const name = pageName(page)
    const next = withPage(content, page, version)
    const current = seenOf(content, name)
    if (current !== seen && current !== seenOf(next, name)) throw changedElsewhere()
    const { revision } = await tx.draft.update({
      where: { id: draft.id },
      data: { content: closeContent(next), revision: { increment: 1 }, changedAt: arrivedAt },
    })
    return { value: { revision, seen: seenOf(next, name) }, entry: null }
  },
})
