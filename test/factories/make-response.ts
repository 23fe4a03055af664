import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { scenarioHash } from '#lib/dataset/scenario-hash.ts'
import { db } from '#lib/db/database.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { seal } from '#lib/service/sealed-text.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import type { MadeConsultation } from './make-consultation.ts'

/** What one answer says: free text, or codes of options. */
export type MadeAnswer = { readonly question: string; readonly text?: string; readonly choices?: string[] }

type Version = {
  answers?: readonly MadeAnswer[]
  kind?: 'individual' | 'organisation' | 'area_professional' | 'other'
  publication?: 'named' | 'anonymous' | 'unpublished'
  name?: string
  organisation?: string
  areaCode?: string
  regionCode?: string
  scenario?: Scenario | null
  scenarioTitle?: string
}

type Whole = Version & {
  receivedAt?: Date
  heldFor?: string[]
  state?:
    | 'awaiting'
    | 'held'
    | 'published'
    | 'published_with_redactions'
    | 'not_published'
    | 'withdrawn'
    | 'appealed'
  withdrawnAt?: Date | null
  email?: string
}

export type MadeResponse = {
  readonly id: string
  readonly reference: string
  /** What the link to edit or withdraw holds. */
  readonly secret: string
  /** Ids of the answers of the first version, in the order given. */
  readonly answers: readonly string[]
}

const letters = '23456789CDFGHJKMNPQRTVWX'
const four = () => [...randomBytes(4)].map((byte) => letters[byte % letters.length]).join('')

/**
 * A sent response, as rows; it awaits moderation, may be published without a name and has one answer in words, unless
 * told otherwise.
 *
 * @example const { id } = await makeResponse(consultation, { email: 'a@example.org' })
 */
export async function makeResponse(
  consultation: MadeConsultation,
  { receivedAt = new Date(), heldFor = [], state, withdrawnAt = null, email, ...version }: Whole = {},
): Promise<MadeResponse> {
  const id = randomUUID()
  const reference = `RW-${four()}-${four()}`
  const secret = newSecret()
  await db().response.create({
    data: {
      id,
      consultationId: consultation.id,
      reference,
      secretHash: secretHash(secret),
      idempotencyKey: randomUUID(),
      receivedAt,
      stateSince: receivedAt,
      heldFor,
      withdrawnAt,
      state: state ?? (heldFor.length > 0 ? 'held' : 'awaiting'),
      ...(email === undefined ? {} : { contact: { create: { email: seal(email) } } }),
    },
  })
  const answers = await addVersion(consultation, { id, number: 1, sentAt: receivedAt, ...version })
  return { id, reference, secret, answers }
}

/** Adds a version to a response (its state stays as it is); answers the ids of its answers. */
export async function addVersion(
  consultation: MadeConsultation,
  {
    id,
    number,
    sentAt = new Date(),
    answers = [{ question: consultation.questions.words, text: 'Pubs are where people meet.' }],
    scenario = null,
    kind = 'individual',
    publication = 'anonymous',
    ...rest
  }: Version & { id: string; number: number; sentAt?: Date },
): Promise<readonly string[]> {
  const words = answers.map(({ text = '' }) => text.toLowerCase().replace(/\s+/gu, '')).join('\n')
  await db().responseVersion.create({
    data: {
      responseId: id,
      number,
      sentAt,
      kind,
      publication,
      ...rest,
      ...(scenario === null ? {} : { scenario, scenarioHash: scenarioHash(scenario) }),
      datasetId: consultation.datasetId,
      engine: engineVersion,
      textDigest: createHash('sha256').update(words).digest('hex'),
    },
  })
  if (number > 1) await db().response.update({ where: { id }, data: { newestVersion: number } })
  const rows = answers.map(({ question, text = '', choices = [] }) => ({
    id: randomUUID(),
    responseId: id,
    versionNumber: number,
    questionId: question,
    questionVersion: 1,
    text,
    choices,
  }))
  await db().answer.createMany({ data: rows })
  return rows.map((row) => row.id)
}
