import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { BrowserContext } from 'playwright/test'
import { testSite } from './site.ts'

/*
 * Rows that browser journeys need, written straight into the database of the served site: what lib/db offers runs on the
 * server only. Whatever is made here is taken away again by the journey that made it (`forgetResponses`).
 */

async function inDatabase<Row>(statement: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const client = new Client({ connectionString: testSite().databaseUrl })
  await client.connect()
  try {
    return (await client.query(statement, [...values])).rows as Row[] // the statement says which columns
  } finally {
    await client.end()
  }
}

/** Somebody new of the team, signed in with the second factor in a browser. Answers their name, which nobody else has. */
export async function signInAs(
  context: BrowserContext,
  role: 'moderator' | 'administrator' | 'panellist',
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const mark = randomBytes(3).toString('hex')
  const name = `Test ${role} ${mark}`
  const person = randomUUID()
  await inDatabase(
    `WITH person AS (
       INSERT INTO "Person" ("id", "email", "name", "role") VALUES ($1, $2, $3, $4::"Role") RETURNING "id")
     INSERT INTO "Session" ("id", "tokenHash", "personId", "expiresAt", "secondFactorAt")
     SELECT $5, $6, "id", now() + interval '12 hours', now() FROM person`,
    [person, `${role}-${mark}@example.org`, name, role, randomUUID(), hashOf(token)],
  )
  await context.addCookies([{ name: 'reweigh-session', value: token, url: testSite().url }])
  return name
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export type WrittenResponse = { readonly id: string; readonly reference: string }

type Wanted = {
  readonly text: string
  readonly name?: string
  readonly receivedAt?: string
  readonly heldFor?: readonly string[]
  /** A canonical scenario, and its hash, are not needed to be moderated; a title is. */
  readonly scenarioTitle?: string
}

/**
 * A response to the consultation that is open, which answers its first question in words and waits for a moderator. It is
 * to be published, with a name when there is one.
 */
export async function writeResponse({
  text,
  name = '',
  receivedAt = new Date().toISOString(),
  heldFor = [],
  scenarioTitle = '',
}: Wanted): Promise<WrittenResponse> {
  const id = randomUUID()
  const reference = `RW-${randomBytes(2).toString('hex')}-${randomBytes(2).toString('hex')}`.toUpperCase()
  await inDatabase(
    `WITH open AS (
       SELECT c."id", c."datasetId", (
         SELECT q."id" FROM "Question" q WHERE q."consultationId" = c."id" AND q."kind" = 'free_text' AND NOT q."aboutYou"
         ORDER BY q."position" LIMIT 1) AS "questionId"
       FROM "Consultation" c WHERE c."signedOffAt" IS NOT NULL AND c."opensAt" <= now()
       ORDER BY c."opensAt" DESC LIMIT 1),
     response AS (
       INSERT INTO "Response" ("id", "consultationId", "reference", "secretHash", "idempotencyKey", "receivedAt",
         "stateSince", "heldFor", "state")
       SELECT $1::uuid, "id", $2, $3, $1::uuid::text, $4::timestamptz, $4::timestamptz, $5::text[], $6::"ModerationState" FROM open RETURNING "id"),
     version AS (
       INSERT INTO "ResponseVersion" ("responseId", "number", "sentAt", "kind", "name", "publication", "datasetId",
         "engine", "textDigest", "textBands", "scenarioTitle")
       SELECT response."id", 1, $4::timestamptz, 'individual', $7, $8::"PublicationChoice", open."datasetId", '1.0.0', $9, '{}', $10
       FROM open, response RETURNING "responseId")
     INSERT INTO "Answer" ("id", "responseId", "versionNumber", "questionId", "questionVersion", "text", "choices")
     SELECT $11, version."responseId", 1, open."questionId", 1, $12, '{}' FROM open, version`,
    [
      ...[id, reference, hashOf(randomUUID()), receivedAt, heldFor, heldFor.length > 0 ? 'held' : 'awaiting'],
      ...[name, name === '' ? 'anonymous' : 'named', hashOf(text), scenarioTitle, randomUUID(), text],
    ],
  )
  return { id, reference }
}

/** Takes responses away again, with everything that was decided about them. The record keeps its entries. */
export async function forgetResponses(references: readonly string[]): Promise<void> {
  await inDatabase(`DELETE FROM "Response" WHERE "reference" = ANY($1)`, [references])
}

/** Says that responses belong to one possible campaign, named by the first of them. */
export async function makeCampaign(responses: readonly WrittenResponse[]): Promise<void> {
  await inDatabase(`UPDATE "Response" SET "repeatsId" = $1::uuid WHERE "id" = ANY($2::uuid[])`, [
    responses[0]?.id,
    responses.map(({ id }) => id),
  ])
}

/** Somebody of the panel found a theme with a new name in the answer of a response. Answers the theme's id. */
export async function findTheme({ id }: WrittenResponse, name: string): Promise<string> {
  const theme = randomUUID()
  await inDatabase(
    `WITH answer AS (SELECT "id", "questionId" FROM "Answer" WHERE "responseId" = $1),
     theme AS (
       INSERT INTO "Theme" ("id", "questionId", "name") SELECT $2, "questionId", $3 FROM answer RETURNING "id")
     INSERT INTO "Tag" ("answerId", "themeId", "personId", "at", "responseId", "versionNumber")
     SELECT answer."id", theme."id", (SELECT "id" FROM "Person" WHERE "role" = 'panellist' LIMIT 1), now(), $1, 1
     FROM answer, theme`,
    [id, theme, name],
  )
  return theme
}

/** Takes a theme and all that was found of it away again. */
export async function forgetTheme(theme: string): Promise<void> {
  await inDatabase(`DELETE FROM "Tag" WHERE "themeId" = $1`, [theme])
  await inDatabase(`DELETE FROM "Theme" WHERE "id" = $1`, [theme])
}

/** Whether a refusal needs a second moderator, in the consultation that is open. */
export async function askForSecondOpinion(asked: boolean): Promise<void> {
  await inDatabase(
    `UPDATE "Consultation" SET "secondOpinion" = $1 WHERE "id" = (
       SELECT "id" FROM "Consultation" WHERE "signedOffAt" IS NOT NULL AND "opensAt" <= now()
       ORDER BY "opensAt" DESC LIMIT 1)`,
    [asked],
  )
}
