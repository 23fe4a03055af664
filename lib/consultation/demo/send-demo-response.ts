import 'server-only'
import { attachScenario } from '#lib/consultation/draft/attach-scenario.ts'
import { seenOf, type PageName } from '#lib/consultation/draft/draft-page.ts'
import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { savePage } from '#lib/consultation/draft/save-page.ts'
import { startDraft } from '#lib/consultation/draft/start-draft.ts'
import { formToken } from '#lib/consultation/response/form-token.ts'
import { sendResponse } from '#lib/consultation/response/send-response.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { secretHash } from '#lib/service/secret-token.ts'
import { demoConsultationId, demoId } from './demo-id.ts'
import { textOf, type DemoResponse } from './demo-response.ts'

const minutes = 60_000
const questionId = (position: number | string) => demoId(`question ${position}`)

/**
 * Sends an invented response the way that people do: a draft, page after page, then the response.
 *
 * @param number counts up from 0; @param areaCode of an area that it says to be from; @param at when it was sent
 * @returns the id of the response
 */
export async function sendDemoResponse(
  wanted: DemoResponse,
  { number, areaCode, at }: { readonly number: number; readonly areaCode: string; readonly at: Date },
): Promise<string> {
  const call: Call = { actor: { kind: 'anyone' }, arrivedAt: at }
  const { secret } = await startDraft(call, { consultationId: demoConsultationId })
  const save = async (name: PageName, page: Readonly<Record<string, unknown>>) => {
    const { content } = await readDraft(call, { secret })
    await savePage(call, { secret, seen: seenOf(content, name), page })
  }
  const { about, chosen = {}, kind = 'individual', organisation = '', publication = 'anonymous' } = wanted
  if (wanted.method !== undefined) {
    await attachScenario(call, { secret, fields: [...new URLSearchParams(wanted.method)] })
  }
  const answer = (position: number | string, given: object) => {
    const page = { page: 'answer', questionId: questionId(position), text: '', choices: [], ...given }
    return save(`answer:${questionId(position)}`, page)
  }
  await answer(about, { text: textOf(wanted) })
  for (const [position, code] of Object.entries(chosen)) await answer(position, { choices: [code] })
  await save('about', { page: 'about', kind, organisation, areaCode })
  const name = publication === 'named' ? `Invented person ${number + 1}` : ''
  await save('publication', { page: 'publication', publication, name })
  const draft = await db().draft.findUniqueOrThrow({ where: { secretHash: secretHash(secret) } })
  const purpose = { draftId: draft.id, consultationId: demoConsultationId }
  await sendResponse(call, {
    ...{ secret, revision: draft.revision, website: '', origin: '' },
    client: `demonstration ${number}`,
    token: formToken(purpose, new Date(at.getTime() - 10 * minutes)),
  })
  const { id } = await db().response.findFirstOrThrow({
    where: { consultationId: demoConsultationId, secretHash: secretHash(secret) },
  })
  return id
}
