'use server'

import { redirect } from 'next/navigation'
import { ownPath } from '#lib/auth/own-path.ts'
import { giveCode } from '#lib/auth/second-factor/give-code.ts'
import { sendCode } from '#lib/auth/second-factor/send-code.ts'
import { accountPath, codePath, signInPath } from '#lib/paths/team-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { dropSessionToken, keepSessionToken, sessionToken } from '#lib/web/session-jar.ts'

const where = (to: string | readonly string[] | undefined): string => {
  const path = ownPath(typeof to === 'string' ? to : '/')
  return path === '/' ? '' : path
}

/** Takes the one-time code, and goes to where somebody wanted to go. */
export const giveCodeAction = defineAction(async (call, fields) => {
  const given = await giveCode(call, { token: (await sessionToken()) ?? '', code: fields.code ?? '' })
  const returnTo = where(fields.to)
  if (given.outcome === 'signed-out') {
    await dropSessionToken()
    redirect(signInPath(returnTo))
  }
  if (given.outcome === 'accepted') {
    await keepSessionToken(given.token, given.expiresAt)
    redirect(returnTo === '' ? accountPath() : returnTo)
  }
  if (given.outcome === 'closed') {
    const message =
      'Too many wrong codes were given for you since yesterday, so none counts for a day. An administrator can let you set up a new one.'
    return { message, issues: [], fields: { to: returnTo }, retryAfter: null }
  }
  const message = 'This code does not count. Type the one that is shown now; each counts once.'
  return { message: '', issues: [{ path: 'code', message }], fields: { to: returnTo }, retryAfter: null }
})

/** Writes the code into the mailbox of the demonstration. */
export const sendCodeAction = defineAction(async (call, { to, again }) => {
  await sendCode(call, { token: (await sessionToken()) ?? '' })
  redirect(codePath(where(to), { sent: true, again: again === 'yes' }))
})
