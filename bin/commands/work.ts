import { availableParallelism } from 'node:os'
import { Command } from 'commander'
import { databaseUrl } from '#lib/db/database.ts'
import { keepWorking } from '#bin/start/keep-working.ts'
import { stopSignal } from '#bin/stop-signal.ts'
import { withDatabase } from '#bin/with-database.ts'

async function work({ processes }: { readonly processes: number }): Promise<void> {
  await withDatabase(async () => {
    const { stop } = stopSignal()
    let ready = 0
    const tell = () => {
      if (++ready === processes) process.stderr.write(`Ready for work: ${processes}. Ctrl-C stops.\n`)
    }
    await Promise.all(Array.from({ length: processes }, () => keepWorking(databaseUrl(), stop, tell)))
  })
}

const count = (text: string): number => {
  if (!/^[1-9]\d?$/.test(text)) throw new TypeError(`${text} is not a whole number from 1 to 99`)
  return Number(text)
}

/** `reweigh work`: does the long work that people ask for on the site, beside what `npm start` does of it. */
export const workCommand = new Command('work')
  .description(
    'Does the long work that people ask for on the site, until it is stopped; on as many machines as you like.',
  )
  .option('--processes <n>', 'how many at once', count, availableParallelism())
  .action(work)
