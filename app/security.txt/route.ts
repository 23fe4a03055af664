import { env } from '#lib/env/env.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { ProblemError } from '#lib/web/problem.ts'
import { securityText } from '#lib/web/security-text.ts'

/** Where to write about a weakness (RFC 9116); nothing is here while nobody is named who reads it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: () => {
    const { REWEIGH_CONTACT: contact, REWEIGH_URL: origin } = env()
    if (contact === undefined) throw new ProblemError({ status: 404, detail: 'Nobody is named yet.' })
    return new Response(securityText({ contact, origin, now: new Date() }), {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
    })
  },
})
