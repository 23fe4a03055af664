import { answerAnalysis } from '#app/api/v1/ask-analysis.ts'
import { readSensitivityPlan } from '#lib/api/sureness-request.ts'
import { analyseSensitivity } from '#lib/dataset/sureness/analyse-sensitivity.ts'
import { sensitivityAnswer } from '#lib/view/sureness/sensitivity-answer.ts'
import { defineRoute } from '#lib/web/define-route.ts'

/** Which choices of a scenario matter. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: (call) =>
    answerAnalysis(call, {
      read: readSensitivityPlan,
      analyse: analyseSensitivity,
      answer: sensitivityAnswer,
    }),
})
