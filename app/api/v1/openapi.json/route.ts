import { openApiDocument } from '#lib/api/openapi.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonTextResponse } from '#lib/web/json-response.ts'

/** The same for as long as the program is. */
const document = JSON.stringify(openApiDocument())

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: () => jsonTextResponse(document),
})
