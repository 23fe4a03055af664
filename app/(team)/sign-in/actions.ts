'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '#lib/auth/own-path.ts'
import { askForLinkFrom } from '#lib/auth/sign-in/ask-for-link-from.ts'
import { evenly } from '#lib/auth/sign-in/evenly.ts'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { linkSentPath } from '#lib/paths/team-paths.ts'
import { clientOf } from '#lib/web/client-of.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { browserSecret } from '#lib/web/session-jar.ts'

/** Sends a link to whoever has this address in the team; everybody is told the same. */
export const askForLinkAction = defineAction(async (call, { email, to }) => {
  const origin = siteOrigin((await headers()).get('host'))
  const returnTo = ownPath(typeof to === 'string' ? to : '/')
  const browser = await browserSecret()
  const client = clientOf((await headers()).get('x-forwarded-for'))
  await evenly(() => askForLinkFrom(call, client, { email: email ?? '', browser, origin, returnTo }))
  redirect(linkSentPath())
})
