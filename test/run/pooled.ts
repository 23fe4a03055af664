import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectFolder } from '#bin/setup/project.mjs'
import { stopSignal } from '#bin/stop-signal.ts'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { freePort } from '#test/drill/support/free-port.ts'
import { conclude } from './conclude.ts'
import { startPgBouncer } from './pgbouncer.ts'
import { runStages } from './run-stages.ts'
import { stages } from './stages.ts'

/*
 * `npm run test:pooled` runs all tests of `npm test` with a PgBouncer in transaction mode between the database and the program
 * (docs/scale-out.md). What comes after `--` goes to Vitest (`--project db test/db/auth`), or after `playwright` to Playwright.
 */
process.chdir(projectFolder)

async function runSome(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  stop: AbortSignal,
): Promise<number> {
  const [program, given] =
    words[0] === 'playwright'
      ? ['playwright/cli.js', ['test', ...words.slice(1)]]
      : ['vitest/vitest.mjs', ['run', ...words]]
  const child = spawn(process.execPath, [path.join('node_modules', program), ...given], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  stop.addEventListener('abort', () => child.kill())
  const [code] = (await once(child, 'exit')) as unknown[] // a number, or null after a signal
  return code === 0 ? 0 : 1
}

const words = process.argv.slice(2)
const { stop } = stopSignal()
const database = await openScratchDatabase()
try {
  const bouncer = await startPgBouncer(database.adminUrl, await freePort())
  try {
    const env = { TEST_POSTGRES_URL: database.adminUrl, TEST_POOL: bouncer.place }
    process.exitCode =
      words.length > 0
        ? await runSome(words, env, stop)
        : conclude(
            await runStages(
              stages.filter(({ report }) => report),
              env,
              stop,
            ),
          )
  } finally {
    await bouncer.close()
  }
} finally {
  await database.close()
}
process.exit()
