import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { randomChanges } from '#bin/bench/random-methodology.ts'
import { canonicalScenario } from '#lib/scenario/canonical-scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import type { Flood, Flooded } from './flood-scores.ts'

/*
 * A process of its own that asks for scores of thousands of scenarios: so many at once, or so many a second whether or not they are
 * answered. What to ask comes as JSON on standard input; how it was answered leaves as JSON on standard output.
 */

/** Beyond so many that wait, nothing more is asked: no machine holds more connections. */
const most = 2000

/** Different scenarios, made beforehand so that to ask takes little of the processor; the server keeps no answers. */
const different = 5000

const given = z
  .object({ url: z.url(), dataset: z.string(), seconds: z.number(), seed: z.int() })
  .and(
    z.object({ atOnce: z.int().optional(), perSecond: z.number().optional(), baseline: z.looseObject({}) }),
  )
  .parse(JSON.parse(await text(process.stdin)))
// A cast, because a methodology that our own program hands over is not checked again.
const flood = given as unknown as Flood
const { baseline, dataset, seconds } = flood
const { hostname, port } = new URL(flood.url)
const random = seededRandom(flood.seed)
const agents = Array.from({ length: 64 }, (_, at) => ({
  agent: new Agent({ keepAlive: true }),
  from: `127.9.${flood.seed & 255}.${at + 1}`,
}))
const times = new Map<number, number[]>()
let waiting = 0
let asked = 0

const bodyOf = (methodology: Methodology) =>
  Buffer.from(JSON.stringify({ dataset, scenario: canonicalScenario(baseline, methodology) }))
const bodies = Array.from({ length: different }, () => bodyOf(randomChanges(baseline, random)))

const note = (status: number, begun: number) => {
  waiting--
  const taken = times.get(status) ?? []
  taken.push(performance.now() - begun)
  times.set(status, taken)
}

/** Asks for one score; settles when it is answered, or the connection broke (status 0). */
function ask(): Promise<void> {
  const { agent, from } = agents[asked++ % agents.length] ?? { agent: undefined, from: undefined }
  const body = bodies[asked % bodies.length] ?? Buffer.alloc(0)
  const begun = performance.now()
  waiting++
  return new Promise((resolve) => {
    const done = (status: number) => {
      note(status, begun)
      resolve()
    }
    request(
      {
        ...{ hostname, port, path: '/api/v1/score', method: 'POST', agent, localAddress: from },
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      },
      (response) => {
        response.resume()
        response.once('close', () => done(response.complete ? (response.statusCode ?? 0) : 0))
      },
    )
      .once('error', () => done(0))
      .end(body)
  })
}

const end = performance.now() + seconds * 1000
if (flood.atOnce !== undefined) {
  const client = async () => {
    while (performance.now() < end) await ask()
  }
  await Promise.all(Array.from({ length: flood.atOnce }, client))
} else {
  const begun = performance.now()
  for (let now = begun; now < end; now = performance.now()) {
    const due = ((now - begun) / 1000) * flood.perSecond
    while (asked < due && waiting < most) void ask()
    if (asked < due) asked = Math.floor(due) // They could not even be asked.
    await sleep(5)
  }
  while (waiting > 0 && performance.now() < end + 15_000) await sleep(50)
}
const result: Flooded = {
  answers: [...times].map(([status, taken]) => {
    const sorted = taken.sort((one, other) => one - other)
    const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
    return { status, count: sorted.length, median: at(0.5), p99: at(0.99) }
  }),
}
process.stdout.write(JSON.stringify(result))
process.exit()
