import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectFolder } from '#bin/setup/project.mjs'
import { openScratchDatabase } from '#lib/db/embedded/open-scratch-database.ts'
import { freePort } from '#test/drill/support/free-port.ts'
import { startPgBouncer } from './pgbouncer.ts'

/*
 * `npm run test:pooled` runs the tests that have a database with a PgBouncer in transaction mode between it and the program
 * (docs/scale-out.md). What comes after `--` goes to Vitest (`--project db test/db/auth`), or after `playwright` to Playwright.
 */
const given = process.argv.slice(2)
const [program, words] =
  given[0] === 'playwright'
    ? ['playwright/cli.js', ['test', ...given.slice(1)]]
    : ['vitest/vitest.mjs', ['run', ...(given.length > 0 ? given : ['--project', 'db', '--project', 'api'])]]
const database = await openScratchDatabase()
try {
  const bouncer = await startPgBouncer(database.adminUrl, await freePort())
  try {
    const child = spawn(process.execPath, [path.join(projectFolder, 'node_modules', program), ...words], {
      cwd: projectFolder,
      stdio: 'inherit',
      env: { ...process.env, TEST_POSTGRES_URL: database.adminUrl, TEST_POOL: bouncer.place },
    })
    const [code] = (await once(child, 'exit')) as unknown[] // a number, or null after a signal
    process.exitCode = code === 0 ? 0 : 1
  } finally {
    await bouncer.close()
  }
} finally {
  await database.close()
}
process.exit()
