import { openApiDocument } from '#lib/api/openapi.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: () => jsonResponse(openApiDocument()),
})
