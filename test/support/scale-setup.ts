import path from 'node:path'
import { buildSite } from '#bin/start/build-site.ts'
import { projectFolder } from '#bin/setup/project.mjs'
import { freePort } from '#test/drill/support/free-port.ts'
import { startNginx } from './nginx.ts'
import { serveSite, testSiteFolder } from './serve-site.ts'
import { createDatabase, dropDatabase, openTestDatabases } from './test-databases.ts'

/** Milliseconds by which the second server's clock is wrong. */
const ahead = 5 * 60_000

/**
 * Before the tests of several servers: two of them over one empty database, the second one's clock five minutes ahead, behind
 * one proxy (vitest.config.ts names this file; fleet.ts tells tests where).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const databases = await openTestDatabases()
  const databaseUrl = await createDatabase(databases.adminUrl, databases.template)
  await buildSite(testSiteFolder, new AbortController().signal)
  const port = await freePort()
  const settings = {
    REWEIGH_URL: `http://127.0.0.1:${port}`,
    REWEIGH_TRUST_PROXY: '1',
    REWEIGH_SIGN_INS_PER_CLIENT: '10',
  }
  const wrong = {
    NODE_OPTIONS: `--import=${path.join(projectFolder, 'test', 'support', 'clock-ahead.mjs')}`,
    TEST_CLOCK_AHEAD: String(ahead),
  }
  const servers = await Promise.all([
    serveSite(databaseUrl, settings),
    serveSite(databaseUrl, { ...settings, ...wrong }),
  ])
  const proxy = await startNginx(port, [servers[0].url, servers[1].url])
  process.env.TEST_POSTGRES_URL = databases.adminUrl
  process.env.TEST_DATABASE_TEMPLATE = databases.template
  process.env.TEST_SITE_URL = proxy.url
  process.env.TEST_SITE_DATABASE_URL = databaseUrl
  return async () => {
    await proxy.close()
    await Promise.all(servers.map((server) => server.close()))
    await dropDatabase(databases.adminUrl, databaseUrl)
    await databases.close()
  }
}
