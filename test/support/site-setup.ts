import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { buildSite } from '#bin/start/build-site.ts'
import { loadDemonstration } from '#bin/start/load-demonstration.ts'
import { projectFolder } from '#bin/setup/project.mjs'
import { serveSite, testSiteFolder } from './serve-site.ts'
import { sharedDataset, sharedFolder } from './shared-datasets.ts'
import { startWorker } from './start-worker.ts'
import { createDatabase, dropDatabase, openTestDatabases } from './test-databases.ts'

/** Real packages that the tests of the HTTP interface ask for. */
const wanted = ['england-2019', 'hdi-2021']

/**
 * Before the tests of the HTTP interface: the site as it is built for production, served from a database that holds the
 * demonstration, with a worker beside it, and, where `../shared` is, real datasets (vitest.config.ts names this file; site.ts tells tests where).
 * A site that is there already is used when TEST_SITE_URL and TEST_SITE_DATABASE_URL say where.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_SITE_URL && process.env.TEST_SITE_DATABASE_URL) return () => Promise.resolve()
  const never = new AbortController().signal
  const databases = await openTestDatabases()
  const databaseUrl = await createDatabase(databases.adminUrl, databases.template)
  await loadDemonstration(databaseUrl, never)
  for (const name of sharedFolder === null ? [] : wanted) {
    await reweigh(databaseUrl, 'import', sharedDataset(name))
  }
  await buildSite(testSiteFolder, never)
  const site = await serveSite(databaseUrl)
  const worker = await startWorker(databaseUrl)
  process.env.TEST_POSTGRES_URL = databases.adminUrl
  process.env.TEST_DATABASE_TEMPLATE = databases.template
  process.env.TEST_SITE_URL = site.url
  process.env.TEST_SITE_DATABASE_URL = databaseUrl
  return async () => {
    worker.kill('SIGTERM')
    await Promise.all([worker.ended, site.close()])
    await dropDatabase(databases.adminUrl, databaseUrl)
    await databases.close()
  }
}

/** Runs a command of ours; throws what it said when it fails. */
async function reweigh(databaseUrl: string, ...words: readonly string[]): Promise<void> {
  const program = path.join(projectFolder, 'bin', 'reweigh.mjs')
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => {
    complaint += part.toString()
  })
  const [code] = (await once(child, 'close')) as unknown[]
  if (code !== 0) throw new Error(`reweigh ${words.join(' ')} failed:\n${complaint}`)
}
