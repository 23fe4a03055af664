import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'

/** Whether the process answers at all. Asks nobody, so that a database that is away does not end it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: () => jsonResponse({ status: 'alive' }),
})
