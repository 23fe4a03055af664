import { Prisma } from '#lib/db/generated/client.ts'
import { claimsEndedBefore } from './claim-end.ts'
import { hintPattern } from './hints-of.ts'
import { policyFigures } from './policy-figures.ts'
import type { QueueInput, QueuePart } from './queue-input.ts'
import { overdueBefore } from './working-days.ts'

const parts: Readonly<Record<QueuePart, Prisma.Sql>> = {
  check: Prisma.sql`r."state" = 'awaiting' AND r."waitsFor" = 'anybody'`,
  held: Prisma.sql`r."state" = 'held'`,
  second: Prisma.sql`r."state" = 'awaiting' AND r."waitsFor" = 'second_moderator'`,
  administrator: Prisma.sql`r."state" = 'awaiting' AND r."waitsFor" = 'administrator'`,
  appeals: Prisma.sql`r."state" = 'appealed'`,
  decided: Prisma.sql`r."state" IN ('published', 'published_with_redactions', 'not_published', 'withdrawn')`,
}

const claims = (claimed: 'me' | 'others' | 'nobody', personId: string, now: Date): Prisma.Sql => {
  const running = Prisma.sql`SELECT 1 FROM "Claim" c WHERE c."responseId" = r."id" AND c."since" > ${claimsEndedBefore(now)}`
  if (claimed === 'nobody') return Prisma.sql`NOT EXISTS (${running})`
  const mine = Prisma.sql`c."personId" = ${personId}::uuid`
  return claimed === 'me'
    ? Prisma.sql`EXISTS (${running} AND ${mine})`
    : Prisma.sql`EXISTS (${running} AND NOT ${mine})`
}

/**
 * What has to be looked for in the words of a response, called `words` here; null when nothing is. No index helps with it.
 */
export function queueSieve({ hint, words }: QueueInput, said: Prisma.Sql): Prisma.Sql | null {
  const wanted = words.split(/\s+/u).filter((word) => word !== '')
  const conditions = [
    ...(hint === null ? [] : [Prisma.sql`${said} ~* ${hintPattern(hint)}`]),
    ...wanted.map((word) => Prisma.sql`${said} ILIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ]
  return conditions.length === 0 ? null : Prisma.join(conditions, ' AND ')
}

/** The conditions of a page of the queue on "Response" r and its newest version v. */
export function queueWhere(input: QueueInput, personId: string, now: Date): Prisma.Sql {
  const { consultation, part, proposal, kind, overdue, claimed, reference, after } = input
  const like = `${reference.toUpperCase().replace(/[^A-Z0-9-]/g, '')}%`
  const conditions = [
    Prisma.sql`r."consultationId" = ${consultation}`,
    parts[part],
    kind === null ? [] : Prisma.sql`v."kind" = ${kind}::"RespondentKind"`,
    proposal === null
      ? []
      : Prisma.sql`EXISTS (
          SELECT 1 FROM "Answer" a JOIN "Question" q ON q."id" = a."questionId"
          WHERE a."responseId" = r."id" AND a."versionNumber" = v."number" AND q."proposalId" = ${proposal}::uuid)`,
    overdue ? Prisma.sql`r."stateSince" < ${overdueBefore(now, policyFigures.workingDaysToDecide)}` : [],
    claimed === null ? [] : claims(claimed, personId, now),
    reference === '' ? [] : Prisma.sql`r."reference" LIKE ${like}`,
    after === null
      ? []
      : Prisma.sql`(r."stateSince", r."id") > (${new Date(after.since)}, ${after.id}::uuid)`,
  ]
  return Prisma.join(conditions.flat(), ' AND ')
}
