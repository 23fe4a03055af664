import 'server-only'
import type { Moderated } from '#lib/consultation/moderation/read-moderated.ts'
import type { Transaction } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { publicCopy } from './public-copy.ts'

/** Writes the public's copy of a response anew, or takes it away, in the transaction that changed what may be read. */
export async function rebuildPublished(tx: Transaction, moderated: Moderated): Promise<void> {
  const { id } = moderated.response
  const copy = publicCopy(moderated)
  if (copy === null) {
    await tx.publishedResponse.deleteMany({ where: { responseId: id } })
    return
  }
  const { responseId, ...data } = { ...copy, scenario: copy.scenario ?? Prisma.DbNull }
  await tx.publishedResponse.upsert({
    where: { responseId: id },
    create: { responseId, ...data },
    update: data,
  })
}
