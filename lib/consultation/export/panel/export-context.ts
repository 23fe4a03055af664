import 'server-only'
import { questionOptions, type QuestionOption } from '#lib/consultation/question/question-options.ts'
import type { RowReader, SnapshotReader } from '#lib/db/snapshot-reader.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/** A question that the panel may read answers to. */
export type ExportQuestion = {
  readonly id: string
  /** What its columns begin with: "q3" for the third question of the consultation. */
  readonly code: string
  readonly kind: 'free_text' | 'single_choice' | 'multiple_choice' | 'agreement'
  /** Code of the proposal that it is about; null = none. */
  readonly proposal: string | null
  /** Oldest first. */
  readonly wordings: readonly string[]
  /** Of all its versions; the newest label of each code. */
  readonly options: readonly QuestionOption[]
}

/** What the tables of one export share. */
export type ExportContext = {
  readonly reader: SnapshotReader
  readonly consultation: { readonly id: string; readonly title: string; readonly datasetId: string }
  readonly questions: readonly ExportQuestion[]
  /** The code of a question by its id. */
  readonly questionCode: (questionId: string) => string
  /** The code of a theme by its id: "T1" is the oldest. */
  readonly themeCode: (themeId: string) => string
  /** The number that stands for somebody of the panel in this export. */
  readonly coderNumber: (personId: string) => number
}

/**
 * Reads what the tables of an export share.
 *
 * @throws ServiceError `NotFound`: there is no such consultation
 */
export async function readExportContext(
  reader: SnapshotReader,
  consultationId: string,
): Promise<ExportContext> {
  const [consultation] = await reader.$queryRaw<ExportContext['consultation'][]>`
    SELECT "id", "title", "datasetId" FROM "Consultation" WHERE "id" = ${consultationId}`
  if (consultation === undefined)
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  const questions = await readQuestions(reader, consultationId)
  const themes = await reader.$queryRaw<{ id: string }[]>`
    SELECT h."id" FROM "Theme" h JOIN "Question" q ON q."id" = h."questionId"
    WHERE q."consultationId" = ${consultationId} ORDER BY h."createdAt", h."id"`
  const codes = new Map(questions.map(({ id, code }) => [id, code]))
  const themeCodes = new Map(themes.map(({ id }, at) => [id, `T${at + 1}`]))
  const coders = new Map((await readCoders(reader, consultationId)).map((id, at) => [id, at + 1]))
  return {
    ...{ reader, consultation, questions },
    questionCode: (id) => codes.get(id) ?? '',
    themeCode: (id) => themeCodes.get(id) ?? '',
    coderNumber: (id) => coders.get(id) ?? 0,
  }
}

type QuestionRow = {
  id: string
  position: number
  kind: ExportQuestion['kind']
  proposal: string | null
  wordings: string[]
  options: unknown[]
}

async function readQuestions(reader: RowReader, consultationId: string): Promise<ExportQuestion[]> {
  const rows = await reader.$queryRaw<QuestionRow[]>`
    SELECT q."id", q."position", q."kind"::text AS "kind", p."code" AS "proposal",
      array_agg(v."wording" ORDER BY v."number") AS "wordings", jsonb_agg(v."options" ORDER BY v."number") AS "options"
    FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q."id" LEFT JOIN "Proposal" p ON p."id" = q."proposalId"
    WHERE q."consultationId" = ${consultationId} AND NOT q."aboutYou" GROUP BY q."id", p."code" ORDER BY q."position"`
  return rows.map(({ position, options, ...question }) => {
    const all = options.flatMap((some) => questionOptions.parse(some))
    return {
      ...question,
      code: `q${position}`,
      options: [...new Map(all.map((option) => [option.code, option])).values()],
    }
  })
}

/** Everybody who coded, in the order in which they began. */
async function readCoders(reader: RowReader, consultationId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM (
      SELECT t."personId" AS "id", t."at" FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
        JOIN "Question" q ON q."id" = h."questionId" WHERE q."consultationId" = ${consultationId}
      UNION ALL SELECT e."personId", e."at" FROM "EvidencePassage" e JOIN "Answer" a ON a."id" = e."answerId"
        JOIN "Question" q ON q."id" = a."questionId" WHERE q."consultationId" = ${consultationId}
      UNION ALL SELECT v."personId", v."at" FROM "ThemeEvent" v JOIN "Theme" h ON h."id" = v."themeId"
        JOIN "Question" q ON q."id" = h."questionId" WHERE q."consultationId" = ${consultationId}
    ) acts GROUP BY "id" ORDER BY min("at"), "id"`
  return rows.map(({ id }) => id)
}
