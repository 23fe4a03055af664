import { openResponseText } from '#app/(public)/respond/open-response-text.ts'
import { defineRoute } from '#lib/web/define-route.ts'

/** The response of this browser as a file of plain text, sent or not. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async () =>
    new Response(await openResponseText(), {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': 'attachment; filename="my-response.txt"',
        'cache-control': 'no-store',
      },
    }),
})
