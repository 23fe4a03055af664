import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '#test/support/site.ts'
import { atMost, exactly, percentile, secondsSince, type Drill, type Figure } from './support/drill.ts'
import type { DrillSite } from './support/drill-site.ts'
import { signalAll } from './support/signal-all.ts'
import { lostAndDoubled, makeSenders } from './support/senders.ts'

/** How long PostgreSQL is away: longer than any time limit of ours (2 s for a connection and 15 for an answer). */
const away = 60_000

/** What anybody reads who has no response: scores and fixed words. */
const pages = [
  ...['/', '/sandbox', '/areas', '/areas/A1', '/ranks', '/regions', '/map', '/method', '/data', '/verify'],
  ...['/privacy', '/cookies', '/accessibility'],
]

/** Waits until the server says that it is ready, or not; answers after how many seconds. */
async function untilReady(at: string, status: 200 | 503): Promise<number> {
  const begun = performance.now()
  for (;;) {
    const reply = await ask('/readyz', { at }).catch(() => undefined)
    if (reply?.status === status || secondsSince(begun) > 60) return secondsSince(begun)
    await sleep(100)
  }
}

/** What people and machines are told while PostgreSQL does not answer, and how soon all is well after it does again. */
async function measure(
  site: DrillSite,
  how: string,
  { takeAway, giveBack }: { takeAway: () => Promise<void>; giveBack: () => Promise<void> },
): Promise<readonly Figure[]> {
  const { url, alive } = await site.serve()
  const senders = await makeSenders(site, url, 6)
  const [first, second, ...others] = senders
  if (first === undefined || second === undefined) throw new Error('There is nobody to send.')
  const before = await first.send(url)
  // A busy site has many connections that wait for work: each of them is one more that says nothing.
  await Promise.all([...pages, ...pages].map((page) => ask(page, { at: url })))
  await takeAway()
  const begun = performance.now()
  const notReady = untilReady(url, 503)
  const refusals = await Promise.all(others.map((one) => one.send(url)))
  const reads = await Promise.all(pages.map(async (page) => ({ page, ...(await ask(page, { at: url })) })))
  const unread = reads.filter(({ status }) => status !== 200)
  const live: number[] = []
  for (let time = 0; time < 21; time++) live.push((await ask('/livez', { at: url })).took)
  await sleep(Math.max(0, away - secondsSince(begun) * 1000))
  await giveBack()
  const back = performance.now()
  const later = await second.send(url)
  for (let again = later; !again.acknowledged && secondsSince(back) < 60; again = await second.send(url))
    await sleep(200)
  const recovered = secondsSince(back)
  const strange = refusals.filter(({ status, retryAfter }) => status !== 503 || retryAfter !== '30')
  const told = strange
    .map(({ status, retryAfter = 'no Retry-After' }) => `${status} ${retryAfter}`)
    .join(', ')
  const { doubled } = await lostAndDoubled([first, second])
  return [
    exactly(`${how}: response received before`, 1, Number(before.acknowledged)),
    exactly(
      `${how}: senders not told 503 with Retry-After 30, of ${refusals.length} (${told})`,
      0,
      strange.length,
    ),
    atMost(
      `${how}: until a sender is answered`,
      20,
      Math.max(...refusals.map(({ took }) => took)) / 1000,
      's',
    ),
    exactly(
      `${how}: pages to read not shown, of ${pages.length} (${unread.map(({ page }) => page).join(', ')})`,
      0,
      unread.length,
    ),
    atMost(
      `${how}: until a page to read is shown`,
      20,
      Math.max(...reads.map(({ took }) => took)) / 1000,
      's',
    ),
    atMost(`${how}: until /readyz says so`, 5, await notReady, 's'),
    atMost(`${how}: /livez, half of 21`, 50, percentile(live, 50), 'ms'),
    atMost(`${how}: first response received after it is back`, 10, recovered, 's'),
    exactly(`${how}: responses stored twice`, 0, doubled),
    exactly(`${how}: servers that had to be started again`, 0, Number(!alive())),
  ]
}

/** PostgreSQL is stopped: connections are refused at once. */
export const stopDatabase: Drill = {
  name: 'stop-database',
  promises: 'F109',
  run: (site) =>
    measure(site, 'stopped', {
      takeAway: async () => {
        const [postmaster = 0] = await site.postgresProcesses()
        process.kill(postmaster, 'SIGINT') // PostgreSQL calls it a fast shutdown.
        await sleep(500)
      },
      giveBack: site.startPostgres,
    }),
}

/** PostgreSQL is frozen: connections are kept, and nobody answers. */
export const freezeDatabase: Drill = {
  name: 'freeze-database',
  promises: 'F110',
  run: async (site) => {
    let frozen: readonly number[] = []
    const thaw = () => {
      signalAll(frozen, 'SIGCONT')
      return Promise.resolve()
    }
    try {
      return await measure(site, 'frozen', {
        takeAway: async () => {
          frozen = await site.postgresProcesses()
          signalAll(frozen, 'SIGSTOP')
        },
        giveBack: thaw,
      })
    } finally {
      await thaw()
    }
  },
}
