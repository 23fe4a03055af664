import { readDraft } from '#lib/consultation/draft/read-draft.ts'
import { readOwnResponse } from '#lib/consultation/response/read-own-response.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { responseText } from '#lib/consultation/response/response-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { heldSecret } from './draft-jar.ts'

/** The draft or, where there is none that is not sent, the response of this browser, as text. */
export async function openResponseText(): Promise<string> {
  const secret = await heldSecret()
  if (secret === '') throw new ServiceError({ kind: 'NotFound', message: 'This browser holds no response.' })
  const call = await currentCall()
  const draft = await readDraft(call, { secret }).catch((error: unknown) => {
    if (error instanceof ServiceError && error.kind === 'NotFound') return null
    throw error
  })
  if (draft?.sentAt === null) return responseText(draft.consultation, draft.content)
  const own = await readOwnResponse(await respondentCall(call, secret), {})
  return `Reference ${own.reference}\n\n${responseText(own.consultation, own.content)}`
}
