import { redirect } from 'next/navigation'
import { readOwnResponse, type OwnResponse } from '#lib/consultation/response/read-own-response.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { respondPath } from '#lib/paths/consultation-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { heldSecret } from './draft-jar.ts'

/** The sent response of this browser; without one, answering starts anew. */
export async function ownResponse(): Promise<{ own: OwnResponse; secret: string; now: Date }> {
  const secret = await heldSecret()
  if (secret === '') redirect(respondPath())
  try {
    const call = await respondentCall(await currentCall(), secret)
    return { own: await readOwnResponse(call, {}), secret, now: call.arrivedAt }
  } catch (error) {
    if (error instanceof ServiceError && error.kind === 'NotFound') redirect(respondPath())
    throw error
  }
}
