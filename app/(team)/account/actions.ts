'use server'

import { redirect } from 'next/navigation'
import { endSession } from '#lib/auth/session/end-session.ts'
import { signedOutPath } from '#lib/paths/team-paths.ts'
import { markAnswer } from '#lib/web/answer-marks.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { dropSessionToken, sessionToken } from '#lib/web/session-jar.ts'

/** Signs out, here or (field `everywhere`) in every browser. */
export const signOutAction = defineAction(async (call, { everywhere }) => {
  await endSession(call, { token: (await sessionToken()) ?? '', everywhere: everywhere === 'yes' })
  await dropSessionToken()
  // Over https browsers forget what else they keep of us. Cookies are not named: the draft of a response is not ours to end.
  markAnswer({ headers: { 'clear-site-data': '"cache", "storage"' } })
  redirect(signedOutPath())
})
