'use server'

import { redirect } from 'next/navigation'
import { endSession } from '#lib/auth/session/end-session.ts'
import { endOwnSessions } from '#lib/auth/session/end-own-sessions.ts'
import { accountPath, signedOutPath } from '#lib/paths/team-paths.ts'
import { markAnswer } from '#lib/web/answer-marks.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { dropSessionToken, sessionToken } from '#lib/web/session-jar.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

/** Signs out, here or (field `everywhere`) in every browser. */
export const signOutAction = defineAction(async (call, { everywhere }) => {
  await endSession(call, { token: (await sessionToken()) ?? '', everywhere: everywhere === 'yes' })
  await dropSessionToken()
  // Over https browsers forget what else they keep of us. Cookies are not named: the draft of a response is not ours to end.
  markAnswer({ headers: { 'clear-site-data': '"cache", "storage"' } })
  redirect(signedOutPath())
})

/** Ends one other session of somebody's own (field `session`), or all others. */
export const endOthersAction = defineAction(async (call, { session }) => {
  await endOwnSessions(call, session === undefined ? {} : { session })
  redirect(savedPath(accountPath(), 'session-ended'))
})
