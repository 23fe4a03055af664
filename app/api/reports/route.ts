import { defineRoute } from '#lib/web/define-route.ts'
import { receivePolicyReports } from '#lib/web/receive-policy-reports.ts'

/** Where browsers say what the Content-Security-Policy of a page stopped. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  POST: async ({ request, client }) => {
    await receivePolicyReports(request, client)
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  },
})
