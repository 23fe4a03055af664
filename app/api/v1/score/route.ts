import { parseScoreRequest } from '#lib/api/score-request.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { refusalOfScoring } from '#lib/dataset/refusal-of-scoring.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { scoreAnswerText } from '#lib/view/score-answer-text.ts'
import { defineRoute, withBody } from '#lib/web/define-route.ts'
import { jsonTextResponse } from '#lib/web/json-response.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  POST: withBody(parseScoreRequest, async ({ body, ...call }) => {
    const dataset = await openDataset(body.dataset)
    const answer = await scoreInTurn(call, () => {
      const scoring = scoreDataset(dataset, body.scenario ?? {})
      return scoring.ok ? { ok: true as const, text: scoreAnswerText(scoring.value) } : scoring
    })
    if (!answer.ok) throw await refusalOfScoring(dataset, answer, 'scenario.')
    return jsonTextResponse(answer.text)
  }),
})
