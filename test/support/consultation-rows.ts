import { randomBytes, randomUUID } from 'node:crypto'
import { inSiteDatabase } from './in-site-database.ts'

/**
 * Closes a consultation that a journey made, however far it came, so that the demonstration is the open one again for all
 * other journeys.
 */
export const closeConsultation = (id: string): Promise<void> =>
  inSiteDatabase(
    `UPDATE "Consultation" SET "closesAt" = LEAST("closesAt", now()), "opensAt" = LEAST("opensAt", now() - interval '30 days')
     WHERE "id" = $1 AND "signedOffAt" IS NOT NULL`,
    [id],
  )

const question = (proposal: string, options: object) => ({
  ...{ id: randomUUID(), kind: 'agreement', proposal },
  options: JSON.stringify(options),
})
const scale = [
  { code: 'agree', label: 'Agree' },
  { code: 'disagree', label: 'Disagree' },
]

/**
 * A consultation on the current data that closed an hour ago, with one proposal (to leave civic assets out), one question
 * about it and one response that agrees and is published. Answers the reference of that response.
 */
export async function makeClosed(id: string, title: string): Promise<string> {
  const [proposal, response] = [randomUUID(), randomUUID()]
  const reference = `RW-${randomBytes(2).toString('hex')}-${randomBytes(2).toString('hex')}`.toUpperCase()
  const asked = question(proposal, scale)
  const scenario = JSON.stringify({
    indices: { cni: { domain_weights: { civic_assets: 0, connectedness: 1, engaged_community: 1 } } },
  })
  await inSiteDatabase(
    `INSERT INTO "Consultation" ("id", "title", "summary", "datasetId", "opensAt", "closesAt", "signedOffAt")
     SELECT $1, $2, 'We ask which places count.', "datasetId", now() - interval '30 days', now() - interval '1 hour',
       now() - interval '31 days' FROM "DatasetPublication" ORDER BY "id" DESC LIMIT 1`,
    [id, title],
  )
  await inSiteDatabase(
    `INSERT INTO "Proposal" ("id", "consultationId", "code", "position", "title", "change", "why", "scenario")
     VALUES ($1, $2, 'leave-assets-out', 1, 'Leave civic assets out', 'They no longer count.', 'They are counted badly.', $3)`,
    [proposal, id, scenario],
  )
  await inSiteDatabase(
    `INSERT INTO "Question" ("id", "consultationId", "proposalId", "position", "kind") VALUES ($1, $2, $3, 1, 'agreement')`,
    [asked.id, id, proposal],
  )
  await inSiteDatabase(
    `INSERT INTO "QuestionVersion" ("questionId", "number", "wording", "options") VALUES ($1, 1, 'Do you agree?', $2)`,
    [asked.id, asked.options],
  )
  await inSiteDatabase(
    `INSERT INTO "Response" ("id", "consultationId", "reference", "secretHash", "idempotencyKey", "receivedAt", "stateSince", "state")
     VALUES ($1::uuid, $2, $3, $4, $1::uuid::text, now() - interval '2 days', now(), 'published')`,
    [response, id, reference, randomUUID()],
  )
  await inSiteDatabase(
    `INSERT INTO "ResponseVersion" ("responseId", "number", "sentAt", "kind", "publication", "datasetId", "engine", "textDigest", "textBands")
     SELECT $1, 1, now() - interval '2 days', 'organisation', 'anonymous', "datasetId", '1.0.0', '', '{}'
     FROM "Consultation" WHERE "id" = $2`,
    [response, id],
  )
  await inSiteDatabase(
    `INSERT INTO "Answer" ("id", "responseId", "versionNumber", "questionId", "questionVersion", "choices")
     VALUES ($1, $2, 1, $3, 1, '{agree}')`,
    [randomUUID(), response, asked.id],
  )
  const answer = { questionId: asked.id, questionVersion: 1, text: '', choices: ['agree'], withheld: false }
  await inSiteDatabase(
    `INSERT INTO "PublishedResponse" ("responseId", "consultationId", "reference", "versionNumber", "receivedAt", "kind", "name",
       "regionCode", "scenarioTitle", "datasetId", "engine", "redacted", "proposalIds", "answers", "words")
     SELECT $1, $2, $3, 1, now() - interval '2 days', 'organisation', '', '', '', "datasetId", '1.0.0', false, ARRAY[$4::uuid], $5, ''
     FROM "Consultation" WHERE "id" = $2`,
    [response, id, reference, proposal, JSON.stringify([answer])],
  )
  return reference
}
