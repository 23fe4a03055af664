import { readOwnDecisions, type OwnDecisions } from '#lib/consultation/appeal/read-own-decisions.ts'
import { respondentCall } from '#lib/consultation/response/respondent-call.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { heldSecret } from '#app/(public)/respond/draft-jar.ts'

/** What was decided about the response of this browser, which it must hold (`ownResponse`). */
export async function ownDecisions(): Promise<OwnDecisions> {
  return readOwnDecisions(await respondentCall(await currentCall(), await heldSecret()), {})
}
