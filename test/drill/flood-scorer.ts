import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { generateDemo } from '#lib/dataset/demo/generate-demo.ts'
import { storePackage } from '#lib/dataset/store/store-package.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { atLeast, atMost, counted, exactly, percentile, type Drill } from './support/drill.ts'
import { startEdge } from './support/edge.ts'
import { freePort } from './support/free-port.ts'
import { floodScores, type Flood } from './support/flood-scores.ts'
import { lostAndDoubled, makeSenders, type Sender } from './support/senders.ts'
import { findProgram } from '#test/support/find-program.ts'

const seconds = 15
/** Responses that others send meanwhile, one after another. */
const others = 60

/** What a flood of scores did to a server. */
async function underFlood(asked: Pick<Flood, 'dataset' | 'baseline' | 'url'>, senders: readonly Sender[]) {
  const usual = await floodScores({ ...asked, seconds, seed: 2, atOnce: 20 })
  const answered = ({ answers }: typeof usual) =>
    (answers.find(({ status }) => status === 200)?.count ?? 0) / seconds
  const capacity = answered(usual)
  const state = { flooding: true }
  const flooding = floodScores({ ...asked, seconds, seed: 3, perSecond: 10 * capacity }).finally(() => {
    state.flooding = false
  })
  const took: number[] = []
  const acknowledged: Sender[] = []
  for (const sender of senders) {
    if (!state.flooding) break
    const sent = await sender.send(asked.url)
    took.push(sent.took)
    if (sent.acknowledged) acknowledged.push(sender)
  }
  const flooded = await flooding
  const refused = flooded.answers.filter(({ status }) => status === 503 || status === 429)
  const wrong = flooded.answers.filter(({ status }) => ![200, 429, 503].includes(status))
  return {
    capacity,
    given: (100 * answered(flooded)) / capacity,
    refused: refused.reduce((sum, { count }) => sum + count, 0),
    refusal: Math.max(0, ...refused.map(({ median }) => median)),
    slowRefusal: Math.max(0, ...refused.map(({ p99 }) => p99)),
    wrong: wrong.reduce((sum, { count }) => sum + count, 0),
    took,
    acknowledged,
  }
}

/**
 * Ten times as many scores are asked for as the server can give: it goes on giving, refuses the rest, and others hardly notice.
 * First through the proxy that we deploy, which is promised; then of the server alone, which is counted.
 */
export const floodScorer: Drill = {
  name: 'flood-scorer',
  promises: 'G6',
  lacks: () =>
    Promise.resolve(
      findProgram('nginx') ? undefined : 'nginx is not installed (apt-get install nginx-light)',
    ),
  run: async (site) => {
    const read = readPackageTexts(generateDemo())
    if (!read.ok) throw new Error('The demonstration has problems.')
    const { id: dataset } = await storePackage(read.value)
    await publishDataset(dataset)
    const { snapshot } = await openDataset(dataset)
    const asked = { dataset, baseline: snapshot.methodology }
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const server = await site.serve({ REWEIGH_URL: url, REWEIGH_TRUST_PROXY: '1' })
    const edge = await startEdge(port, server.url)
    try {
      const senders = await makeSenders(site, url, others)
      await floodScores({ ...asked, url, seconds: 8, seed: 1, atOnce: 20 })
      const behind = await underFlood({ ...asked, url }, senders)
      const alone = await underFlood({ ...asked, url: server.url }, [])
      const { lost, doubled } = await lostAndDoubled(behind.acknowledged)
      const failed = behind.took.length - behind.acknowledged.length
      return [
        counted('scores a second when 20 are asked for at once', Math.round(behind.capacity)),
        atLeast('of these, given in the flood', 80, behind.given, '%'),
        counted('refused', behind.refused),
        atMost('a refusal, half of them', 50, behind.refusal, 'ms'),
        counted('a refusal, 99 of 100 (ms)', Math.round(behind.slowRefusal)),
        exactly('answered in any other way', 0, behind.wrong),
        exactly(`responses of others that failed, of ${behind.took.length}`, 0, failed),
        exactly('acknowledged responses lost or stored twice', 0, lost + doubled),
        atMost('a response of others, 99 of 100', 1000, percentile(behind.took, 99), 'ms'),
        counted('without the proxy: given in the flood (%)', Math.round(alone.given)),
        counted('without the proxy: refused', alone.refused),
        atMost('without the proxy: a refusal, half of them', 50, alone.refusal, 'ms'),
        exactly('without the proxy: answered in any other way', 0, alone.wrong),
        exactly('servers that ended', 0, Number(!server.alive())),
      ]
    } finally {
      await edge.close()
    }
  },
}
