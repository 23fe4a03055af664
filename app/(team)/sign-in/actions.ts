'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { ownPath } from '#lib/auth/own-path.ts'
import { askForLink } from '#lib/auth/sign-in/ask-for-link.ts'
import { evenly } from '#lib/auth/sign-in/evenly.ts'
import { siteOrigin } from '#lib/auth/site-origin.ts'
import { linkSentPath } from '#lib/paths/team-paths.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { browserSecret } from '#lib/web/session-jar.ts'

/** Sends a link to whoever has this address in the team; everybody is told the same. */
export const askForLinkAction = defineAction(async (call, { email, to }) => {
  const origin = siteOrigin((await headers()).get('host'))
  const returnTo = ownPath(typeof to === 'string' ? to : '/')
  const browser = await browserSecret()
  await evenly(() => askForLink(call, { email: email ?? '', browser, origin, returnTo }))
  redirect(linkSentPath())
})
