import 'server-only'
import { db, type Transaction } from '#lib/db/database.ts'
import { env } from '#lib/env/env.ts'

/** What the demonstration's dataset is called; the dataset layer, which this one may not know, makes it. */
export const demonstrationName = 'demo-england'

/**
 * Whether everybody sees the demonstration data now. Invented people count only then.
 *
 * @param from inside a transaction: that one, so that nobody who holds a connection waits for a second
 */
export async function demonstrationIsCurrent(from: Transaction = db()): Promise<boolean> {
  const newest = await from.datasetPublication.findFirst({
    orderBy: { id: 'desc' },
    select: { dataset: { select: { name: true } } },
  })
  return newest?.dataset.name === demonstrationName
}

/** Whether letters can be read on the site itself: over the demonstration data, where no mail server is set. */
export async function mailboxIsOpen(): Promise<boolean> {
  return env().REWEIGH_SMTP === undefined && (await demonstrationIsCurrent())
}
