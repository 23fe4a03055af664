import { setTimeout as sleep } from 'node:timers/promises'
import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { generateDemo } from '#lib/dataset/demo/generate-demo.ts'
import { storePackage } from '#lib/dataset/store/store-package.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { atLeast, atMost, counted, exactly, percentile, type Drill } from './support/drill.ts'
import { startEdge } from './support/edge.ts'
import { freePort } from './support/free-port.ts'
import { floodScores, type Flood, type Flooded } from './support/flood-scores.ts'
import { halvesOfProcessors, keepTo, lacksProcessors } from './support/processors.ts'
import { lostAndDoubled, makeSenders, type Sender } from './support/senders.ts'
import { findProgram } from '#test/support/find-program.ts'

/** Of each flood, and of what is asked between one and the next. */
const seconds = 8
/** Floods; the middle one counts, because machines are shared. */
const floods = 5
/** Responses that others send meanwhile, so many a second: what one of six servers gets on the last day (G3). */
const othersPerSecond = 3

/** What others did meanwhile: those who had a receipt, and how long each took, in milliseconds. */
type Others = { readonly acknowledged: readonly Sender[]; readonly took: readonly number[] }

/** Has others send their responses while something goes on; each at its moment, however long the one before takes. */
async function meanwhile<Value>(url: string, senders: readonly Sender[], work: Promise<Value>) {
  const sent = senders.map(async (sender, at) => {
    await sleep((1000 * at) / othersPerSecond)
    return { sender, ...(await sender.send(url)) }
  })
  const value = await work
  const all = await Promise.all(sent)
  const others: Others = {
    acknowledged: all.filter(({ acknowledged }) => acknowledged).map(({ sender }) => sender),
    took: all.map(({ took }) => took),
  }
  return { value, others }
}

const scored = ({ answers }: Flooded) => (answers.find(({ status }) => status === 200)?.count ?? 0) / seconds

const median = (values: readonly number[]): number => percentile(values, 50)

/** What a flood of scores did to a server, beside what it gave just before and just after to 20 who wait for their answers. */
async function underFlood(
  asked: Pick<Flood, 'dataset' | 'baseline' | 'url'>,
  senders: Sender[],
  times = floods,
) {
  const { url } = asked
  const ask = (seed: number, how: { perSecond: number } | { atOnce: number }) => {
    const now = senders.splice(0, seconds * othersPerSecond)
    return meanwhile(url, now, floodScores({ ...asked, seconds, seed, ...how }))
  }
  const calm = [await ask(2, { atOnce: 20 })]
  const rough: typeof calm = []
  const shares: number[] = []
  for (let time = 0; time < times; time++) {
    const before = scored(calm.at(-1)?.value ?? { answers: [] })
    const flooded = await ask(3 + 2 * time, { perSecond: 10 * before })
    const next = await ask(4 + 2 * time, { atOnce: 20 })
    shares.push((100 * scored(flooded.value)) / Math.max(before, scored(next.value)))
    rough.push(flooded)
    calm.push(next)
  }
  const answers = rough.flatMap(({ value }) => value.answers)
  const refused = answers.filter(({ status }) => status === 503 || status === 429)
  const wrong = answers.filter(({ status }) => ![200, 429, 503].includes(status))
  const took = rough.flatMap(({ others }) => others.took)
  const received = rough.flatMap(({ others }) => others.acknowledged)
  return {
    usual: median(calm.map(({ value }) => scored(value))),
    given: median(shares),
    shares: shares.map((share) => Math.round(share)).join(', '),
    refused: refused.reduce((sum, { count }) => sum + count, 0),
    refusal: median(refused.map((one) => one.median)),
    slowRefusal: median(refused.map(({ p99 }) => p99)),
    wrong: wrong.map(({ status, count }) => `${count} times ${status}`).join(', ') || 'none',
    responses: took.length,
    failed: took.length - received.length,
    slowResponse: percentile(took, 99),
    calmResponse: percentile(
      calm.flatMap(({ others }) => others.took),
      99,
    ),
    acknowledged: [...received, ...calm.flatMap(({ others }) => others.acknowledged)],
  }
}

/**
 * Ten times as many scores are asked for as the server can give: it goes on giving, refuses the rest, and others hardly notice.
 *
 * The server has half of the processors; the flood comes from the other half, because what it takes to send it is not taken
 * from a site. First through the proxy that we deploy, on processors of its own, which is promised; then with the proxy on
 * those of the server, and of the server alone, which are counted.
 */
export const floodScorer: Drill = {
  name: 'flood-scorer',
  promises: 'G6',
  lacks: () =>
    Promise.resolve(
      findProgram('nginx') ? lacksProcessors() : 'nginx is not installed (apt-get install nginx-light)',
    ),
  run: async (site) => {
    const read = readPackageTexts(generateDemo())
    if (!read.ok) throw new Error('The demonstration has problems.')
    const { id: dataset } = await storePackage(read.value)
    await publishDataset(dataset)
    const { snapshot } = await openDataset(dataset)
    const asked = { dataset, baseline: snapshot.methodology }
    const [ours, theirs] = await halvesOfProcessors()
    await keepTo(theirs, await site.postgresProcesses())
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const startOn = async <Started>(processors: string, start: () => Promise<Started>) => {
      await keepTo(processors)
      return start().finally(() => keepTo(theirs))
    }
    const through = async <Value>(processors: string, work: () => Promise<Value>) => {
      const edge = await startOn(processors, () => startEdge(port, server.url))
      return work().finally(() => edge.close())
    }
    const server = await startOn(ours, () => site.serve({ REWEIGH_URL: url, REWEIGH_TRUST_PROXY: '1' }))
    try {
      await floodScores({ ...asked, url: server.url, seconds, seed: 1, atOnce: 20 })
      const senders = await makeSenders(site, server.url, seconds * othersPerSecond * (2 * floods + 1 + 3))
      const apart = await through(theirs, () => underFlood({ ...asked, url }, senders))
      const beside = await through(ours, () => underFlood({ ...asked, url }, senders, 1))
      const alone = await underFlood({ ...asked, url: server.url }, [], 1) // They go to the site's address alone.
      const all = [apart, beside].flatMap(({ acknowledged }) => acknowledged)
      const { lost, doubled } = await lostAndDoubled(all)
      return [
        counted(
          `scores a second that 20 are given, beside ${othersPerSecond} responses`,
          Math.round(apart.usual),
        ),
        atLeast('of these, given in a flood of ten times as many', 80, apart.given, '%'),
        counted('in each of the floods (%)', apart.shares),
        counted('refused', apart.refused),
        atMost('a refusal, half of them', 50, apart.refusal, 'ms'),
        counted('a refusal, 99 of 100 (ms)', Math.round(apart.slowRefusal)),
        exactly('answered in any other way', 'none', apart.wrong),
        exactly(`responses of others that failed, of ${apart.responses}`, 0, apart.failed),
        atMost('a response of others, 99 of 100', 1000, apart.slowResponse, 'ms'),
        atMost('a response while 20 are given scores, 99 of 100', 1000, apart.calmResponse, 'ms'),
        exactly(`acknowledged responses lost or stored twice, of ${all.length}`, 0, lost + doubled),
        counted('the proxy beside the server: given in the flood (%)', Math.round(beside.given)),
        counted(
          'the proxy beside the server: a response of others, 99 of 100 (ms)',
          Math.round(beside.slowResponse),
        ),
        counted('without the proxy: given in the flood (%)', Math.round(alone.given)),
        counted('without the proxy: a refusal, half of them (ms)', Math.round(alone.refusal)),
        exactly('servers that ended', 0, Number(!server.alive())),
      ]
    } finally {
      await keepTo([ours, theirs].join())
    }
  },
}
