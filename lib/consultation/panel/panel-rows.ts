import 'server-only'
import { Prisma } from '#lib/db/generated/client.ts'
import type { RowReader } from '#lib/db/snapshot-reader.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import type { PanelAnswer, PanelResponse } from './panel-response.ts'

type Row = Omit<PanelResponse, 'scenario'> & { readonly scenario: unknown }

/** The allow-list: every column of a response that the panel is ever given. */
const columns = Prisma.sql`p."id", p."reference", p."receivedAt", p."kind"::text AS "kind", p."regionCode",
  p."organisation", p."quotable", p."scenario", p."scenarioHash", p."scenarioTitle", p."datasetId", p."engine"`

/**
 * Responses as the panel may know them, newest first.
 *
 * @param where about the view "PanelResponse", called p
 */
export async function panelResponseRows(
  client: RowReader,
  where: Prisma.Sql,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<PanelResponse[]> {
  // First which ones, then what they are: what a page skips is not looked up.
  const rows = await client.$queryRaw<Row[]>`
    WITH wanted AS MATERIALIZED (
      SELECT p."id" FROM "PanelResponse" p WHERE ${where}
      ORDER BY p."receivedAt" DESC, p."id" DESC LIMIT ${limit} OFFSET ${offset})
    SELECT ${columns} FROM "PanelResponse" p WHERE p."id" IN (SELECT "id" FROM wanted)
    ORDER BY p."receivedAt" DESC, p."id" DESC`
  return rows.map((row) => ({
    ...row,
    scenario: row.scenario === null ? null : scenarioSchema.parse(row.scenario),
  }))
}

/** The answers of responses, in the order of the questions. */
export const panelAnswerRows = (
  client: RowReader,
  responseIds: readonly string[],
): Promise<(PanelAnswer & { readonly responseId: string })[]> => client.$queryRaw`
  SELECT a."id", a."responseId", a."questionId", a."questionVersion", a."choices", a."words", a."withheld"
  FROM "PanelAnswer" a JOIN "Question" q ON q."id" = a."questionId"
  WHERE a."responseId" = ANY(${responseIds}::uuid[]) ORDER BY q."position"`

/**
 * The answer that a panellist wants to do something with, as the panel may read it.
 *
 * @throws ServiceError `NotFound`: there is none, or the panel may not read it (any more)
 */
export async function panelAnswer(client: RowReader, answerId: string) {
  const [found] = await client.$queryRaw<
    {
      responseId: string
      versionNumber: number
      consultationId: string
      questionId: string
      words: string
    }[]
  >`
    SELECT p."responseId", a."versionNumber", p."consultationId", p."questionId", p."words"
    FROM "PanelAnswer" p JOIN "Answer" a ON a."id" = p."id" WHERE p."id" = ${answerId}::uuid`
  if (found === undefined)
    throw new ServiceError({ kind: 'NotFound', message: 'The panel has no such answer.' })
  return found
}

/**
 * The same for a whole response.
 *
 * @throws ServiceError `NotFound`
 */
export async function panelResponseOf(client: RowReader, responseId: string) {
  const [found] = await client.$queryRaw<{ id: string; consultationId: string }[]>`
    SELECT "id", "consultationId" FROM "PanelResponse" WHERE "id" = ${responseId}::uuid`
  if (found === undefined) {
    throw new ServiceError({ kind: 'NotFound', message: 'The panel has no such response.' })
  }
  return found
}
