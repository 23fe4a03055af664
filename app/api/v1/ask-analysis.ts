import { analysisNames } from '#lib/api/sureness-request.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { refusalOfScoring } from '#lib/dataset/refusal-of-scoring.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Asker } from '#lib/dataset/sureness/create-analyses.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue, Result } from '#lib/result/result.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import type { Field } from '#lib/scenario/scenario-query.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Call } from '#lib/web/define-route.ts'
import { eventStream } from '#lib/web/event-stream.ts'
import { jsonResponse } from '#lib/web/json-response.ts'
import { scoreInTurn } from '#lib/web/score-queue.ts'

/** An analysis that can be asked for over HTTP. */
export type OfferedAnalysis<Plan, Found> = {
  /** Reads its fields; `indices` are the codes of the methodology's. */
  readonly read: (fields: readonly Field[], indices: readonly string[]) => Result<Plan>
  readonly analyse: (scored: ScoredScenario, plan: Plan, asker: Asker) => Promise<Found>
  readonly answer: (scored: ScoredScenario, plan: Plan, found: Found) => unknown
}

/** Milliseconds between two events that say how far it is. */
const pause = 100

/** Answers a request for an analysis: with its result, or with events that say how far it is where those are wanted. */
export async function answerAnalysis<Plan, Found>(
  call: Call,
  { read, analyse, answer }: OfferedAnalysis<Plan, Found>,
): Promise<Response> {
  const { url, client, request } = call
  const { scored, plan } = await readRequest(call, read)
  const wantsEvents = (request.headers.get('accept') ?? '').includes('text/event-stream')
  if (!wantsEvents) {
    const found = await analyse(scored, plan, { client, signal: call.signal })
    return jsonResponse(answer(scored, plan, found))
  }
  return eventStream(url.pathname, call.signal, async (signal, send) => {
    let last = -Infinity
    await analyse(scored, plan, {
      client,
      signal,
      onProgress: (progress) => {
        if (performance.now() - last < pause) return
        last = performance.now()
        send('progress', progress)
      },
    })
    send('done', { result: url.pathname + url.search })
  })
}

async function readRequest<Plan>(
  { url, ...call }: Call,
  read: OfferedAnalysis<Plan, unknown>['read'],
): Promise<{ scored: ScoredScenario; plan: Plan }> {
  const fields = [...url.searchParams]
  const datasets = url.searchParams.getAll('dataset')
  if (datasets.length > 1) throw invalid([{ path: 'dataset', message: 'is given twice' }])
  if (datasets[0] === '') throw invalid([{ path: 'dataset', message: 'is empty' }])
  const dataset = await openDataset(datasets[0])
  const { methodology } = dataset.snapshot
  const scenario = readFields(
    methodology,
    fields.filter(([name]) => !analysisNames.has(name)),
  )
  const plan = read(
    fields,
    methodology.indices.map(({ code }) => code),
  )
  if (!scenario.ok || !plan.ok) {
    throw invalid([...(scenario.ok ? [] : scenario.issues), ...(plan.ok ? [] : plan.issues)])
  }
  const scoring = await scoreInTurn(call, () => scoreDataset(dataset, scenario.value))
  if (!scoring.ok) throw await refusalOfScoring(dataset, scoring)
  return { scored: scoring.value, plan: plan.value }
}

const invalid = (issues: readonly Issue[]) =>
  new ServiceError({
    kind: 'Invalid',
    message: 'The question cannot be used. Every problem is listed.',
    issues,
  })
