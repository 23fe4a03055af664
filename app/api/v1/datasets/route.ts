import { listDatasets } from '#lib/dataset/list-datasets.ts'
import { datasetsAnswer } from '#lib/dataset/datasets-answer.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { jsonResponse } from '#lib/web/json-response.ts'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async () => jsonResponse(datasetsAnswer(await listDatasets())),
})
