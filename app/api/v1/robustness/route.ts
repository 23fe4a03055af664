import { answerAnalysis } from '#app/api/v1/ask-analysis.ts'
import { readRobustnessPlan } from '#lib/api/sureness-request.ts'
import { analyseRobustness } from '#lib/dataset/sureness/analyse-robustness.ts'
import { robustnessAnswer } from '#lib/view/sureness/robustness-answer.ts'
import { defineRoute } from '#lib/web/define-route.ts'

/** How sure the list of a scenario is. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: (call) =>
    answerAnalysis(call, { read: readRobustnessPlan, analyse: analyseRobustness, answer: robustnessAnswer }),
})
