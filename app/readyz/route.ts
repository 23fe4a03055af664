import { readiness } from '#lib/dataset/readiness.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'
import { ProblemError } from '#lib/web/problem.ts'

/** Whether everything needed to score is there: database, migrations, a dataset. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async () => {
    const issues = await readiness()
    if (issues.length === 0) return jsonResponse({ status: 'ready' })
    throw new ProblemError({
      status: 503,
      detail: 'Not ready yet. What is missing is listed.',
      issues,
      headers: { 'retry-after': '5' },
    })
  },
})
