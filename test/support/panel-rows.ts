import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { inSiteDatabase } from './in-site-database.ts'
import { testSite } from './site.ts'
import type { WrittenResponse } from './team-rows.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Responses to the consultation that is open, which moderators let through: each agrees or disagrees with a proposal and
 * carries that proposal's method. Written straight into the database of the served site; `forgetResponses` takes them away.
 *
 * @param choices one response for each, such as "agree"
 * @returns their references
 */
export async function writeSupporters(
  proposal: string,
  choices: readonly string[],
): Promise<readonly string[]> {
  const client = new Client({ connectionString: testSite().databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{
      consultation: string
      dataset: string
      question: string
      scenario: never
    }>(
      `SELECT c."id" AS "consultation", c."datasetId" AS "dataset", q."id" AS "question", p."scenario"
       FROM "Proposal" p JOIN "Consultation" c ON c."id" = p."consultationId"
       JOIN "Question" q ON q."proposalId" = p."id" AND q."kind" = 'agreement'
       WHERE p."code" = $1 AND c."signedOffAt" IS NOT NULL AND c."opensAt" <= now() ORDER BY c."opensAt" DESC LIMIT 1`,
      [proposal],
    )
    const [about] = rows
    if (about === undefined) throw new Error(`No open consultation asks about ${proposal}.`)
    const hash = `sha256:${sha256(canonicalJson(about.scenario))}`
    const references: string[] = []
    for (const choice of choices) {
      const id = randomUUID()
      const reference = `RW-${randomBytes(2).toString('hex')}-${randomBytes(2).toString('hex')}`.toUpperCase()
      await client.query(
        `WITH response AS (
           INSERT INTO "Response" ("id", "consultationId", "reference", "secretHash", "idempotencyKey", "receivedAt",
             "stateSince", "heldFor", "state")
           VALUES ($1::uuid, $2, $3, $4, $1::uuid::text, now(), now(), '{}', 'published') RETURNING "id"),
         version AS (
           INSERT INTO "ResponseVersion" ("responseId", "number", "sentAt", "kind", "publication", "datasetId", "engine",
             "textDigest", "textBands", "scenario", "scenarioHash")
           SELECT "id", 1, now(), 'organisation', 'anonymous', $5, '1.0.0', '', '{}', $6::jsonb, $7 FROM response
           RETURNING "responseId")
         INSERT INTO "Answer" ("id", "responseId", "versionNumber", "questionId", "questionVersion", "text", "choices")
         SELECT gen_random_uuid(), "responseId", 1, $8::uuid, 1, '', ARRAY[$9] FROM version`,
        [
          ...[id, about.consultation, reference, sha256(id), about.dataset],
          ...[JSON.stringify(about.scenario), hash, about.question, choice],
        ],
      )
      references.push(reference)
    }
    return references
  } finally {
    await client.end()
  }
}

/** Moderators let responses through as they are, which were written with `writeResponse`. */
export const letThrough = (responses: readonly WrittenResponse[]): Promise<void> =>
  inSiteDatabase(
    `WITH let AS (
       UPDATE "Response" SET "state" = 'published' WHERE "id" = ANY($1::uuid[]) RETURNING "id")
     INSERT INTO "Decision" ("id", "responseId", "versionNumber", "target", "answerId", "action", "personId", "decidedAt")
     SELECT gen_random_uuid(), a."responseId", 1, 'answer', a."id", 'publish',
       (SELECT "id" FROM "Person" WHERE "role" = 'moderator' LIMIT 1), now()
     FROM "Answer" a JOIN let ON let."id" = a."responseId"`,
    [responses.map(({ id }) => id)],
  )

/** A panellist has finished a response, and found a theme in its answer, each by its name; without a theme, none. */
export const codeAs = (panellist: string, { id }: WrittenResponse, theme = ''): Promise<void> =>
  inSiteDatabase(
    `WITH person AS (SELECT "id" FROM "Person" WHERE "name" = $1),
     done AS (
       INSERT INTO "Assignment" ("responseId", "personId", "assignedAt", "doneAt")
       SELECT $2::uuid, "id", now(), now() FROM person RETURNING "personId")
     INSERT INTO "Tag" ("answerId", "themeId", "personId", "at", "responseId", "versionNumber")
     SELECT a."id", t."id", done."personId", now(), a."responseId", 1
     FROM done, "Answer" a, "Theme" t WHERE a."responseId" = $2::uuid AND t."name" = $3`,
    [panellist, id, theme],
  )
