import { stopLetters } from '#lib/consultation/subscriber/stop-letters.ts'
import { anyonesCall } from '#lib/web/arrival-time.ts'
import { defineRoute } from '#lib/web/define-route.ts'

/**
 * What mail programs post to when somebody stops letters there (RFC 8058): without a page, a cookie or an origin. The token
 * alone says whose letters, so nobody can stop those of others. Reading the address does nothing.
 */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute<'token'>({
  POST: async ({ params: { token } }) => {
    await stopLetters(anyonesCall(), { token })
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  },
})
