import 'server-only'
import { questionOptions, type QuestionOption } from '#lib/consultation/question/question-options.ts'
import type { Transaction } from '#lib/db/database.ts'
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
  readonly tx: Transaction
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
export async function readExportContext(tx: Transaction, consultationId: string): Promise<ExportContext> {
  const consultation = await tx.consultation.findUnique({
    where: { id: consultationId },
    select: { id: true, title: true, datasetId: true },
  })
  if (consultation === null)
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  const questions = await readQuestions(tx, consultationId)
  const themes = await tx.theme.findMany({
    where: { question: { consultationId } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const codes = new Map(questions.map(({ id, code }) => [id, code]))
  const themeCodes = new Map(themes.map(({ id }, at) => [id, `T${at + 1}`]))
  const coders = new Map((await readCoders(tx, consultationId)).map((id, at) => [id, at + 1]))
  return {
    ...{ tx, consultation, questions },
    questionCode: (id) => codes.get(id) ?? '',
    themeCode: (id) => themeCodes.get(id) ?? '',
    coderNumber: (id) => coders.get(id) ?? 0,
  }
}

async function readQuestions(tx: Transaction, consultationId: string): Promise<ExportQuestion[]> {
  const rows = await tx.question.findMany({
    where: { consultationId, aboutYou: false },
    orderBy: { position: 'asc' },
    select: {
      ...{ id: true, position: true, kind: true, proposal: { select: { code: true } } },
      versions: { orderBy: { number: 'asc' }, select: { wording: true, options: true } },
    },
  })
  return rows.map(({ id, position, kind, proposal, versions }) => {
    const all = versions.flatMap(({ options }) => questionOptions.parse(options))
    return {
      ...{ id, kind, code: `q${position}`, proposal: proposal?.code ?? null },
      wordings: versions.map(({ wording }) => wording),
      options: [...new Map(all.map((option) => [option.code, option])).values()],
    }
  })
}

/** Everybody who coded, in the order in which they began. */
async function readCoders(tx: Transaction, consultationId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
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
