import { execFile } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { exactly, secondsSince, type Drill } from './support/drill.ts'
import { withDrillSite } from './support/drill-site.ts'
import { lostAndDoubled, makeSenders } from './support/senders.ts'

const run = promisify(execFile)

/** Does work with a small disk of its own; undefined where this account may not make one. */
async function withSmallDisk<Value>(work: (folder: string) => Promise<Value>): Promise<Value | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'reweigh-disk-'))
  try {
    const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', folder]).then(
      () => true,
      () => false,
    )
    if (!mounted) return undefined
    return await work(folder).finally(() => run('umount', ['-l', folder]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The disk of PostgreSQL fills up: nobody is told that a response was received which is not stored. */
export const diskFull: Drill = {
  name: 'disk-full',
  promises: 'F111',
  run: async () => {
    const figures = await withSmallDisk((folder) =>
      withDrillSite(async (site) => {
        const { url, alive } = await site.serve()
        const senders = await makeSenders(site, url, 60, { unproved: true })
        const filler = path.join(folder, 'filler')
        const { bavail, bsize } = await statfs(folder)
        await writeFile(filler, new Uint8Array(bavail * bsize), { flag: 'w' }).catch(() => undefined)
        const acknowledged = []
        const others = new Set<number>()
        let refused = 0
        for (const sender of senders) {
          const sent = await sender.send(url)
          if (sent.acknowledged) acknowledged.push(sender)
          else if (sent.status === 503) refused++
          else others.add(sent.status)
          if (refused >= 10) break
        }
        await rm(filler)
        const back = performance.now()
        const last = senders.at(-1)
        let received = false
        while (!received && secondsSince(back) < 60) {
          received = (await last?.send(url))?.acknowledged === true
          if (!received) await site.startPostgres().catch(() => undefined) // As npm start does, should it have ended.
        }
        const { lost, doubled } = await lostAndDoubled(acknowledged)
        return [
          exactly('senders told 503 while the disk is full, of 10', 10, refused),
          exactly(`answers other than 303 and 503 (${[...others].join(', ')})`, 0, others.size),
          exactly(`acknowledged responses that are not stored, of ${acknowledged.length}`, 0, lost),
          exactly('responses stored twice', 0, doubled),
          exactly('a response is received when there is space again', 1, Number(received)),
          exactly('servers that had to be started again', 0, Number(!alive())),
        ]
      }, folder),
    )
    const measured = 'not run: this account may not mount a small disk'
    return figures ?? [{ what: 'the disk of PostgreSQL is full', promised: '503', measured, kept: true }]
  },
}
