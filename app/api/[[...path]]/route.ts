import { defineRoute } from '#lib/web/define-route.ts'
import { ProblemError } from '#lib/web/problem.ts'

const nothingHere = () => {
  const detail = 'There is nothing at this address; /api/v1/openapi.json describes what there is.'
  throw new ProblemError({ status: 404, detail })
}

/** Every address under /api that is no other: a program is told so in its own language, not with a page. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: nothingHere,
  POST: nothingHere,
})
