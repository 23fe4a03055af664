import { Client } from 'pg'
import { seededRandom } from '#lib/scoring/random.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { campaignTexts, seededResponse, type AskedQuestion, type Ground } from './seeded-response.ts'
import { seededModeration } from './seeded-moderation.ts'
import { seededScenarios, type SeededScenario } from './seeded-scenarios.ts'
import { seededReading, type ReadingRows } from './seeded-reading.ts'
import { dropIndexes, writeRows } from './write-rows.ts'

export type Filling = {
  /** As a superuser of the database: rows are written without checking what they refer to. */
  readonly adminUrl: string
  readonly consultationId: string
  readonly snapshot: Snapshot
  readonly responses: number
  /** Different scenarios among them. */
  readonly scenarios: number
  readonly onProgress: (done: number) => void
}

/** Rows that one statement writes. */
const atOnce = 500
const tables = [
  ...['Response', 'ResponseVersion', 'Answer', 'Decision', 'Appeal', 'PublishedResponse'],
  ...['Assignment', 'Tag', 'EvidencePassage', 'PanelNote'],
]

/**
 * Writes so many responses to a consultation, with all that moderators and panellists have done with most of them. The
 * same call writes the same rows but for the dates, which lie between the opening and now.
 */
export async function fillConsultation(filling: Filling): Promise<void> {
  const client = new Client({ connectionString: filling.adminUrl })
  await client.connect()
  try {
    await client.query(
      `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'`,
    )
    const makeIndexes = await dropIndexes(client, tables)
    await writeAll(client, filling)
    await makeIndexes()
    await client.query(`SELECT "count_choices"("id") FROM "Response"`) // No trigger ran above.
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}

async function writeAll(client: Client, filling: Filling): Promise<void> {
  const { responses, snapshot, onProgress } = filling
  const random = seededRandom(2026)
  const { ground, moderators, panellists } = await readGround(client, filling)
  const reading = await seededReading(client, ground.questions, panellists)
  const scenarios = seededScenarios(snapshot, Math.min(filling.scenarios, responses))
  let written = Promise.resolve()
  for (let from = 0; from < responses; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, responses - from) }, (_, at) => {
      const number = from + at
      const attached = scenarioOf(scenarios, number)
      const sent = seededResponse(ground, random, { number, share: number / responses, attached })
      const moderated = seededModeration(sent, ground.questions, moderators, random)
      return { ...sent, ...moderated, reading: reading(moderated.response, sent, random) }
    })
    await written
    // PostgreSQL writes these while the next ones are made.
    written = writeBatch(client, batch).then(() => onProgress(from + batch.length))
  }
  await written
}

/** Each scenario once; after that the first ones again, the earlier the more often, as with what campaigns give out. */
function scenarioOf(scenarios: readonly SeededScenario[], number: number): SeededScenario {
  const repeated = scenarios[Math.floor((number % 997) ** 2 / 997)]
  const attached = number < scenarios.length ? scenarios[number] : repeated
  if (attached === undefined) throw new RangeError('there are no scenarios')
  return attached
}

type Batch = (ReturnType<typeof seededResponse> &
  ReturnType<typeof seededModeration> & { readonly reading: ReadingRows })[]

async function writeBatch(client: Client, batch: Batch): Promise<void> {
  await client.query('BEGIN')
  await writeRows(
    client,
    'Response',
    batch.map(({ response }) => response),
  )
  await writeRows(
    client,
    'ResponseVersion',
    batch.flatMap(({ versions }) => versions),
  )
  await writeRows(
    client,
    'Answer',
    batch.flatMap(({ answers }) => answers),
  )
  await writeRows(
    client,
    'Decision',
    batch.flatMap(({ decisions }) => decisions),
  )
  await writeRows(
    client,
    'Appeal',
    batch.flatMap(({ appeals }) => appeals),
  )
  await writeRows(
    client,
    'PublishedResponse',
    batch.flatMap(({ copy }) => copy ?? []),
  )
  await writeRows(
    client,
    'Assignment',
    batch.flatMap(({ reading }) => reading.assignments),
  )
  await writeRows(
    client,
    'Tag',
    batch.flatMap(({ reading }) => reading.tags),
  )
  await writeRows(
    client,
    'EvidencePassage',
    batch.flatMap(({ reading }) => reading.passages),
  )
  await client.query('COMMIT')
}

async function readGround(client: Client, { consultationId, snapshot }: Filling) {
  const asked = await client.query<AskedQuestion>(
    `SELECT q."id", q."kind"::text AS "kind", q."aboutYou", q."proposalId", q."position",
       ARRAY(SELECT o->>'code' FROM jsonb_array_elements(v."options") o) AS "codes"
     FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."number" = 1
     WHERE q."consultationId" = $1 ORDER BY q."position"`,
    [consultationId],
  )
  const consultations = await client.query<{ opensAt: Date; datasetId: string }>(
    `SELECT "opensAt", "datasetId" FROM "Consultation" WHERE "id" = $1`,
    [consultationId],
  )
  const people = await client.query<{ id: string; role: string }>(
    `SELECT "id", "role"::text FROM "Person" ORDER BY "id"`,
  )
  const [consultation] = consultations.rows
  if (consultation === undefined) throw new RangeError(`there is no consultation ${consultationId}`)
  const ground: Ground = {
    ...{ consultationId, ...consultation, now: new Date(), questions: asked.rows },
    areas: snapshot.areas,
    campaigns: campaignTexts(seededRandom(2026, 2), 40),
  }
  const idsOf = (wanted: string) => people.rows.filter(({ role }) => role === wanted).map(({ id }) => id)
  return { ground, moderators: idsOf('moderator'), panellists: idsOf('panellist') }
}
