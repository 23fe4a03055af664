import 'server-only'
import type { Transaction } from '#lib/db/database.ts'
import type { ThemeChange } from '#lib/db/generated/client.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

/**
 * Waits for its turn with the themes of a question, so that two people do not make the same theme at once. Answers to the
 * question can be sent meanwhile.
 *
 * @returns the id of the consultation
 * @throws ServiceError `NotFound`: there is no such question, or it is about the respondent and is not coded
 */
export async function lockThemesOf(tx: Transaction, questionId: string): Promise<string> {
  const [question] = await tx.$queryRaw<{ consultationId: string }[]>`SELECT "consultationId" FROM "Question"
    WHERE "id" = ${questionId}::uuid AND NOT "aboutYou" FOR NO KEY UPDATE`
  if (question === undefined)
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such question.' })
  return question.consultationId
}

/**
 * A theme that somebody wants to change, when nobody else is changing one of the same question.
 *
 * @throws ServiceError `NotFound`, `Conflict` when it is retired, merged or split already
 */
export async function changeableTheme(tx: Transaction, id: string) {
  const found = await tx.theme.findUnique({ where: { id }, select: { questionId: true } })
  if (found === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such theme.' })
  const consultationId = await lockThemesOf(tx, found.questionId)
  const theme = await tx.theme.findUniqueOrThrow({ where: { id } })
  if (theme.retiredAt !== null) {
    const message = `The theme “${theme.name}” is no longer in use. Nothing was changed.`
    throw new ServiceError({ kind: 'Conflict', message })
  }
  return { ...theme, consultationId }
}

/**
 * Refuses a name that another theme of the question has, in whatever case.
 *
 * @param path the field that holds the name
 * @throws ServiceError `Invalid`
 */
export async function refuseUsedName(
  tx: Transaction,
  { questionId, name, except }: { questionId: string; name: string; except?: string },
  path = 'name',
): Promise<void> {
  const used = await tx.theme.count({
    where: {
      questionId,
      retiredAt: null,
      name: { equals: name.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' },
      ...(except === undefined ? {} : { id: { not: except } }),
    },
  })
  if (used === 0) return
  const issues = [{ path, message: 'Another theme of this question has this name' }]
  throw new ServiceError({ kind: 'Invalid', message: 'The name is used already.', issues })
}

/** Writes down what was done to a theme. */
export const recordThemeChange = (
  tx: Transaction,
  { id, name, description }: { id: string; name: string; description: string },
  done: { change: ThemeChange; personId: string; at: Date; otherId?: string },
) => tx.themeEvent.create({ data: { themeId: id, name, description, ...done } })
