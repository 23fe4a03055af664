import { redirect } from 'next/navigation'
import { z } from 'zod'
import { seenOf, type PageName } from '#lib/consultation/draft/draft-page.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { respondSteps, nextStep } from '#lib/view/respond/respond-steps.ts'
import { tasksPath } from '#lib/paths/respond-paths.ts'
import type { Call } from '#lib/web/current-call.ts'
import type { FormFields, FormState } from '#lib/result/form-state.ts'
import { heldSecret } from './draft-jar.ts'

/** What every page of the form sends beside its own fields. */
export const around = { seen: z.string().max(40), then: z.literal('later').exactOptional() }

type Saving = {
  readonly name: PageName
  /** Where this page is. */
  readonly at: (positions: ReadonlyMap<string, number>) => string
  /** As `draftPage` reads it. */
  readonly page: Readonly<Record<string, unknown>>
  readonly sent: { readonly seen: string; readonly then?: 'later' }
}

/** Saves a page and goes on to the next; or the page again, with both texts where another window changed it meanwhile. */
export async function saveAndGo(call: Call, fields: FormFields, saving: Saving): Promise<FormState> {
  const { name, page, sent } = saving
  const secret = await heldSecret()
  if (secret === '') throw lost()
  const { consultation, content } = await readDraft(call, { secret })
  try {
    await savePage(call, { secret, seen: sent.seen, page })
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error
    if (error.kind === 'Invalid') {
      const issues = error.issues.map(({ path, message }) => ({ path: path.replace(/^page\./, ''), message }))
      return { message: error.message, issues, fields, retryAfter: null }
    }
    if (error.kind !== 'Conflict' || error.issues[0]?.path !== 'seen') throw error
    const theirs = { theirs: inWords(content, name) || '(nothing)', seen: seenOf(content, name) }
    return { message: error.message, issues: [], fields: { ...fields, ...theirs }, retryAfter: null }
  }
  const steps = respondSteps({ questions: consultation.questions, content })
  const here = saving.at(new Map(consultation.questions.map(({ id, position }) => [id, position])))
  redirect(sent.then === 'later' ? `${tasksPath()}#later` : nextStep(steps, here))
}

const lost = () =>
  new ServiceError({
    kind: 'NotFound',
    message:
      'This browser no longer holds your response. Your text is still here: copy it, then open your return link.',
  })

type Content = Parameters<typeof seenOf>[0]

/** What another window saved on this page, in words. */
function inWords(content: Content, name: PageName): string {
  if (name === 'contact') return content.email
  if (name === 'publication') return [content.publication, content.name].filter(Boolean).join(', ')
  if (name === 'about')
    return [content.kind, content.organisation, content.areaCode].filter(Boolean).join(', ')
  const answer = content.answers[name.slice('answer:'.length)]
  return [answer?.text ?? '', ...(answer?.choices ?? [])].filter(Boolean).join(', ')
}
