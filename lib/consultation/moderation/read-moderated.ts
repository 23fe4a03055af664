import 'server-only'
import type { Database, Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const newestWithAnswers = {
  orderBy: { number: 'desc' },
  take: 1,
  include: {
    answers: {
      orderBy: { question: { position: 'asc' } },
      include: { question: { select: { aboutYou: true, kind: true, proposalId: true, position: true } } },
    },
  },
} as const

/** Waits for its turn with a response: whoever decides, sends or withdraws holds this row to the end. */
export async function lockResponse(tx: Transaction, responseId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Response" WHERE "id" = ${responseId}::uuid FOR UPDATE`
}

/**
 * A response with its newest version and everything that was decided about it: what moderation reasons about. Without the
 * respondent's address.
 *
 * @throws ServiceError `NotFound`
 */
export async function readModerated(client: Database | Transaction, responseId: string) {
  const found = await client.response.findUnique({
    where: { id: responseId },
    include: {
      consultation: { select: { secondOpinion: true } },
      versions: newestWithAnswers,
      decisions: {
        orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
        include: { person: { select: { name: true } } },
      },
      appeals: true,
      claim: { include: { person: { select: { name: true } } } },
    },
  })
  const version = found?.versions[0]
  if (!found || !version) throw new ServiceError({ kind: 'NotFound', message: 'There is no such response.' })
  const { decisions, appeals, ...response } = found
  return {
    response,
    version: {
      ...version,
      answers: version.answers.map(({ question, ...answer }) => ({ ...answer, ...question, id: answer.id })),
    },
    decisions: decisions.filter(({ versionNumber }) => versionNumber === version.number),
    /** Of every version, oldest first. */
    allDecisions: decisions,
    appeal: appeals[0] ?? null,
  }
}

export type Moderated = Awaited<ReturnType<typeof readModerated>>
