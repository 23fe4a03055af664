import { readPackageTexts } from '#lib/dataset/package/read-package.ts'
import { generateDemo } from '#lib/dataset/demo/generate-demo.ts'
import { storePackage } from '#lib/dataset/store/store-package.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { atLeast, atMost, counted, exactly, percentile, type Drill } from './support/drill.ts'
import { floodScores } from './support/flood-scores.ts'
import { lostAndDoubled, makeSenders, type Sender } from './support/senders.ts'

const seconds = 15
/** Responses that others send meanwhile, one after another. */
const others = 60

/** Ten times as many scores are asked for as the server can give: it goes on giving, refuses the rest, and others hardly notice. */
export const floodScorer: Drill = {
  name: 'flood-scorer',
  promises: 'G6',
  run: async (site) => {
    const read = readPackageTexts(generateDemo())
    if (!read.ok) throw new Error('The demonstration has problems.')
    const { id: dataset } = await storePackage(read.value)
    await publishDataset(dataset)
    const { snapshot } = await openDataset(dataset)
    const asked = { dataset, baseline: snapshot.methodology, seconds }
    const { url, pid } = await site.serve()
    const senders = await makeSenders(site, url, others)

    await floodScores({ ...asked, url, seed: 1, seconds: 8, atOnce: 20 })
    const usual = await floodScores({ ...asked, url, seed: 2, atOnce: 20 })
    const answered = ({ answers }: typeof usual) =>
      (answers.find(({ status }) => status === 200)?.count ?? 0) / seconds
    const capacity = answered(usual)

    const state = { flooding: true }
    const flooding = floodScores({ ...asked, url, seed: 3, perSecond: 10 * capacity }).finally(() => {
      state.flooding = false
    })
    const took: number[] = []
    const acknowledged: Sender[] = []
    for (const sender of senders) {
      if (!state.flooding) break
      const sent = await sender.send(url)
      took.push(sent.took)
      if (sent.acknowledged) acknowledged.push(sender)
    }
    const flooded = await flooding
    const refused = flooded.answers.filter(({ status }) => status === 503 || status === 429)
    const wrong = flooded.answers.filter(({ status }) => ![200, 429, 503].includes(status))
    const { lost, doubled } = await lostAndDoubled(acknowledged)
    return [
      counted('scores a second when 20 are asked for at once', Math.round(capacity)),
      atLeast('of these, given in the flood', 80, (100 * answered(flooded)) / capacity, '%'),
      counted(
        'refused',
        refused.reduce((sum, { count }) => sum + count, 0),
      ),
      atMost('a refusal, half of them', 50, Math.max(0, ...refused.map(({ median }) => median)), 'ms'),
      counted('a refusal, 99 of 100 (ms)', Math.round(Math.max(0, ...refused.map(({ p99 }) => p99)))),
      exactly(
        'answered in any other way',
        0,
        wrong.reduce((sum, { count }) => sum + count, 0),
      ),
      exactly(`responses of others that failed, of ${took.length}`, 0, took.length - acknowledged.length),
      exactly('acknowledged responses lost or stored twice', 0, lost + doubled),
      atMost('a response of others, 99 of 100', 1000, percentile(took, 99), 'ms'),
      exactly('servers that ended', 0, Number(!isRunning(pid))),
    ]
  },
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
