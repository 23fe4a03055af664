import autocannon from 'autocannon'
import { canonicalScenario } from '#lib/scenario/canonical-scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { randomChanges, randomWeights } from './random-methodology.ts'

/** How fast a server answers scenarios, each asked for once. Times in milliseconds. */
export type HttpTimings = {
  readonly scenarios_per_s: number
  readonly p50_ms: number
  readonly p97_5_ms: number
  readonly p99_ms: number
  readonly max_ms: number
  readonly kb_per_answer: number
  /** Answers other than 200, and connections that broke. */
  readonly refused: number
  readonly errors: number
}

/**
 * How much each scenario changes. `some`: one to three things, as a person does in the sandbox; `all`: every weight and
 * every cut, so that hundreds of areas enter and leave.
 */
export type Changes = 'some' | 'all'

/** The body of a request for a scenario that nobody has asked for before: other weights, inclusion or cuts. */
function bodies(dataset: string, baseline: Methodology, changes: Changes, seed: number): () => string {
  const random = seededRandom(seed)
  const change = changes === 'all' ? randomWeights : randomChanges
  const asked = new Set<string>()
  return () => {
    for (;;) {
      const scenario = canonicalScenario(baseline, change(baseline, random))
      const body = JSON.stringify({ dataset, scenario })
      if (asked.has(body)) continue
      asked.add(body)
      return body
    }
  }
}

/**
 * Asks a server for distinct scenarios as fast as it answers, over so many connections.
 *
 * @param url where the server is
 * @param dataset `name@version`
 * @param baseline the dataset's own methodology
 * @param seconds how long to measure, after 8 seconds to warm up
 */
export async function measureHttp(
  url: string,
  dataset: string,
  baseline: Methodology,
  {
    connections,
    seconds,
    changes,
  }: {
    readonly connections: number
    readonly seconds: number
    readonly changes: Changes
  },
): Promise<HttpTimings> {
  const run = (duration: number, seed: number) => {
    const body = bodies(dataset, baseline, changes, seed)
    return autocannon({
      url: `${url}/api/v1/score`,
      connections,
      duration,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
    })
  }
  await run(8, 1)
  const { requests, latency, throughput, non2xx, errors } = await run(seconds, 2)
  return {
    scenarios_per_s: requests.average,
    p50_ms: latency.p50,
    p97_5_ms: latency.p97_5,
    p99_ms: latency.p99,
    max_ms: latency.max,
    kb_per_answer: Math.round(throughput.average / requests.average / 100) / 10,
    refused: non2xx,
    errors,
  }
}
