import { afterAll, beforeAll } from 'vitest'
import { publishDataset } from '#lib/dataset/publish-dataset.ts'
import { closeDatabase, db, useDatabase } from '#lib/db/database.ts'
import { makeConsultation, type MadeConsultation } from '#test/factories/make-consultation.ts'
import { plainBrowser, type PlainBrowser } from '#test/support/page-form.ts'
import { ask, testSite, type Reply } from '#test/support/site.ts'

/** One of the two servers. The second one's clock is five minutes ahead. */
export type Server = 'first' | 'second'

/** A browser on its way through the proxy, at a network address of its own. `to`: sends it to one server from now on. */
export type FleetBrowser = PlainBrowser & { readonly to: (server: Server | 'either') => void }

let browsers = 0

/** An address of this machine that nobody of these tests has had. */
export const anotherAddress = (): string => `127.77.${(++browsers >> 7) & 255}.${1 + (browsers & 127)}`

/** Somebody's browser. `more`: headers that it sends besides. */
export function browserAt(
  from = anotherAddress(),
  more: Readonly<Record<string, string>> = {},
): FleetBrowser {
  const headers: Record<string, string> = { ...more }
  const to = (server: Server | 'either') => {
    headers['x-test-server'] = server
  }
  return { ...plainBrowser(testSite().url, headers, { from }), to }
}

/** Asks one server for a page. */
export const askServer = (
  server: Server,
  path: string,
  headers: Record<string, string> = {},
): Promise<Reply> => ask(path, { from: anotherAddress(), headers: { ...headers, 'x-test-server': server } })

/** How many servers answered these. */
export const serversOf = (replies: readonly Reply[]): number =>
  new Set(replies.map(({ headers }) => headers['x-served-by'])).size

/** Opens the fleet's database, with an open consultation of its own for a file of tests. */
export function fleet(id: string): { readonly consultation: () => MadeConsultation } {
  const made: { consultation?: MadeConsultation } = {}
  beforeAll(async () => {
    useDatabase(testSite().databaseUrl)
    const opened = await db().datasetPublication.findFirst({ select: { datasetId: true } })
    made.consultation = await makeConsultation({ id, ...(opened && { datasetId: opened.datasetId }) })
    if (opened === null) await publishDataset(made.consultation.datasetId)
  })
  afterAll(async () => {
    await db().consultation.update({ where: { id }, data: { closesAt: new Date(Date.now() - 86_400_000) } })
    await closeDatabase()
  })
  return {
    consultation: () => {
      if (made.consultation === undefined) throw new Error('Only tests have a consultation.')
      return made.consultation
    },
  }
}
