'use server'

import { redirect } from 'next/navigation'
import { endSession } from '#lib/auth/session/end-session.ts'
import { signedOutPath } from '#lib/paths/team-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { dropSessionToken, sessionToken } from '#lib/web/session-jar.ts'

/** Signs out, here or (field `everywhere`) in every browser. */
export const signOutAction = defineAction(async (call, { everywhere }) => {
  await endSession(call, { token: (await sessionToken()) ?? '', everywhere: everywhere === 'yes' })
  await dropSessionToken()
  redirect(signedOutPath())
})
